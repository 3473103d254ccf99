// What no backup holds: nodes labelled Entente without a text as id, which nothing of ours makes, and relationships
// between nodes of ours and of others.
CALL () {
  MATCH (n:Entente)
  WHERE NOT coalesce(n.id > '', false)
  RETURN count(n) AS nodes
}
CALL () {
  MATCH (:Entente)-[r]-(other)
  WHERE NOT other:Entente
  RETURN count(r) AS relationships
}
RETURN nodes, relationships
