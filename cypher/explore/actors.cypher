// Every actor.
MATCH (a:Actor:Entente)
RETURN a AS actor
ORDER BY a.id
