// These nodes, and the relationships that are drawn between them.
MATCH (n:Entente)
WHERE n.id IN $nodes
RETURN n AS node, COLLECT {
  MATCH (n)-[r]->(:Entente)
  WHERE r.id IN $relationships
  RETURN r
} AS relationships
ORDER BY n.id
