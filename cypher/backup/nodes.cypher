// Our nodes in the order of their ids, so many behind one: a page of a backup. The index on ids gives them in order.
MATCH (n:Entente)
WHERE n.id > $after
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
LIMIT $limit
