// One node by Neo4j’s own id, whosever it is, and how many relationships it has.
MATCH (n)
WHERE elementId(n) = $id
RETURN n AS node, COUNT { (n)--() } AS relationships
