// One node by its id, or by an id that it had.
MATCH (n:Entente)
WHERE n.id = $id OR $id IN n.formerIds
RETURN n AS node
LIMIT 1
