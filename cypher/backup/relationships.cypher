// The relationships that lead from one page of our nodes to others of ours, whoever made them.
MATCH (a:Entente)
WHERE a.id > $after AND a.id <= $last
MATCH (a)-[r]->(b:Entente)
WHERE b.id > ''
RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties
