// Between which labels the first relationships go.
MATCH (a)-[r]->(b)
WITH a, r, b
LIMIT $scan
RETURN labels(a) AS from, type(r) AS type, labels(b) AS to, count(*) AS count
