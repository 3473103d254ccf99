// These nodes by Neo4j’s own ids, and the relationships between them.
MATCH (n)
WHERE elementId(n) IN $nodes
RETURN n AS node, COLLECT {
  MATCH (n)-[r]->(m)
  WHERE elementId(m) IN $nodes
  RETURN r
} AS relationships
ORDER BY elementId(n)
