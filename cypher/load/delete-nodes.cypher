// Nodes that no dossier owns any more.
UNWIND $rows AS row
MATCH (n:Entente {id: row.id})
DETACH DELETE n
