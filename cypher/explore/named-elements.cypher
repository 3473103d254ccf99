// What has these ids, or had them once: the present id, and the labels that tell what it is.
UNWIND $ids AS asked
OPTIONAL MATCH (exact:Entente {id: asked})
CALL (asked, exact) {
  WITH exact WHERE exact IS NOT NULL
  RETURN exact AS n
  UNION
  WITH asked, exact WHERE exact IS NULL
  MATCH (n:Entente) WHERE asked IN n.formerIds
  RETURN n LIMIT 1
}
RETURN asked, n.id AS id, labels(n) AS labels, n AS node
