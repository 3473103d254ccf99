// Any one node of ours: whether the graph can be read, also where it is empty.
MATCH (n:Entente)
RETURN n.id AS id
LIMIT 1
