// What the graph holds of a dossier, and of the ids that it brings.
MATCH (n:Entente)
WHERE n.id IN $ids OR $dossier IN n.dossiers
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
