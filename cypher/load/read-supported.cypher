// Every event and every role that needs claims, with what is written on it.
MATCH (e:Event:Entente)
RETURN e.id AS id, null AS from, null AS to, properties(e) AS properties
UNION ALL
MATCH (a:Entente)-[r]->(b:Entente)
WHERE r.claimed
RETURN r.id AS id, a.id AS from, b.id AS to, properties(r) AS properties
