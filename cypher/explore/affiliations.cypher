// What persons and organizations represent or belong to.
MATCH (a:Actor:Entente)-[r:REPRESENTS|PART_OF|MEMBER_OF]->(b:Actor:Entente)
WHERE type(r) IN $types
RETURN r AS affiliation, a.id AS from, b.id AS to
ORDER BY r.id
