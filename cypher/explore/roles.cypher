// The roles of events: who and what took part.
MATCH (a:Entente)-[r]->(b:Entente)
WHERE r.claimed AND ($types IS NULL OR type(r) IN $types)
RETURN r AS role, a.id AS from, b.id AS to
ORDER BY r.id
