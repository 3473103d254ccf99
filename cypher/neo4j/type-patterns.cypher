// Between which labels the first relationships of one type go.
MATCH (a)-[r:`$type`]->(b)
WITH a, b
LIMIT $scan
RETURN labels(a) AS from, labels(b) AS to, count(*) AS count
