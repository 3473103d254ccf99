// Nodes of a backup in the place of those of the same ids, as if they were new. Deleting those first would make each
// look at the index go through all that was deleted. A property is cleared first, since -0.0 over 0.0 is no change to Neo4j.
UNWIND $rows AS row
MERGE (n:Entente {id: row.properties.id})
WITH n, row, [label IN labels(n) WHERE NOT label IN row.labels] AS gone
SET n = {id: n.id}
SET n = row.properties, n:$(row.labels)
REMOVE n:$(gone)
