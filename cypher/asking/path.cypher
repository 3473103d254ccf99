// The path, step by step: its relationships by their ids (from|TYPE|to), and how many claims say so of each.
UNWIND range(0, size($steps) - 1) AS at
WITH at, $steps[at] AS id, split($steps[at], '|') AS parts
MATCH (a:Entente {id: parts[0]})-[r {id: id}]->(b:Entente {id: parts[2]})
RETURN at + 1 AS step, a AS from, r AS relationship, b AS to, COUNT {
  MATCH (c:Claim:Entente {element: id})
  WHERE c.stance = 'asserts'
} AS claims
ORDER BY step
