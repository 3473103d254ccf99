// New nodes, with the labels of their declared kinds.
UNWIND $rows AS row
CREATE (n:Entente)
SET n = row.properties, n:$(row.labels)
