// The relationships that the graph holds of a dossier, and those it shares with what the dossier brings.
MATCH (a:Entente)-[r]->(b:Entente)
WHERE r.id IS NOT NULL AND ($dossier IN r.dossiers OR (a.id IN $ids AND b.id IN $ids))
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
