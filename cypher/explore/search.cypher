// Nodes by their words, names before words of claims.
CALL db.index.fulltext.queryNodes('entente_search', $query, {limit: $most}) YIELD node, score
WHERE node:Entente
WITH node, score * CASE
  WHEN node:State THEN 4.0
  WHEN node:Actor THEN 3.0
  WHEN node:Event THEN 2.0
  WHEN node:Claim THEN 0.5
  ELSE 1.0 END AS rank
OPTIONAL MATCH (node)-[:ABOUT]->(about)
RETURN node, about, rank,
  [(node)-[r:REPRESENTS]->(x) | coalesce(r.role + ', ', '') + x.name] AS offices
ORDER BY rank DESC, node.id
