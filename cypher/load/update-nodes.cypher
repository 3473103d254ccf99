// Nodes whose properties or kind have changed; null takes a property away, `gone` are the labels of the former kind.
UNWIND $rows AS row
MATCH (n:Entente {id: row.id})
SET n += row.properties, n:$(row.labels)
REMOVE n:$(coalesce(row.gone, []))
