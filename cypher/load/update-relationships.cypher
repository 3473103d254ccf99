// Relationships whose properties have changed; null takes a property away.
UNWIND $rows AS row
MATCH (:Entente {id: row.from})-[r]->(:Entente {id: row.to})
WHERE r.id = row.id
SET r += row.properties
