// New relationships, with the types of their declared roles.
UNWIND $rows AS row
MATCH (a:Entente {id: row.from})
MATCH (b:Entente {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
