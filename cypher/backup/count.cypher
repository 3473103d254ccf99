// How much of ours is there: a backup is restored where nothing is, or in its place.
CALL () {
  MATCH (n:Entente)
  RETURN count(n) AS nodes
}
CALL () {
  MATCH (:Entente)-[r]->()
  RETURN count(r) AS relationships
}
RETURN nodes, relationships
