// How many events there are of each status, as all claims give it.
MATCH (e:Event:Entente)
RETURN e.status AS status, count(*) AS total
