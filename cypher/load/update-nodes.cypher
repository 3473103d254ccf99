// Nodes whose properties have changed; null takes a property away.
UNWIND $rows AS row
MATCH (n:Entente {id: row.id})
SET n += row.properties, n:$(row.labels)
