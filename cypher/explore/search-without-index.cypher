// The same as explore/search where nobody may make its index: every node of ours is looked at, words as they are written.
MATCH (node:Entente)
WHERE node:Actor OR node:Event OR node:Place OR node:Source OR node:Claim
WITH node, toLower(reduce(text = '', part IN
  [node.name, node.title, node.publisher, node.description, node.summary, node.locator] + coalesce(node.aliases, [])
  | text + ' ' + coalesce(part, ''))) AS text
WHERE all(word IN $words WHERE text CONTAINS word)
WITH node, CASE
  WHEN node:State THEN 4.0
  WHEN node:Actor THEN 3.0
  WHEN node:Event THEN 2.0
  WHEN node:Claim THEN 0.5
  ELSE 1.0 END AS rank
ORDER BY rank DESC, node.id
LIMIT $most
OPTIONAL MATCH (node)-[:ABOUT]->(about)
RETURN node, about, rank,
  [(node)-[r:REPRESENTS]->(x) | coalesce(r.role + ', ', '') + x.name] AS offices
ORDER BY rank DESC, node.id
