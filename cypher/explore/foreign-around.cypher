// What is joined to a node by Neo4j’s own id, as far as the limit goes.
MATCH (n)
WHERE elementId(n) = $id
MATCH (n)-[r]-(other)
RETURN r AS relationship, startNode(r) = n AS outgoing, other
LIMIT $most
