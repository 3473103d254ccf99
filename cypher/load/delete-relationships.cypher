// Relationships that no dossier owns any more.
UNWIND $rows AS row
MATCH (:Entente {id: row.from})-[r]->(:Entente {id: row.to})
WHERE r.id = row.id
DELETE r
