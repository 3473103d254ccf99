// Takes out our nodes that a backup doesn't hold.
MATCH (n:Entente)
WHERE NOT n.id IN $ids
DETACH DELETE n
