// Which of these nodes there are, by Neo4j’s own ids.
MATCH (n)
WHERE elementId(n) IN $ids
RETURN elementId(n) AS id, n AS node
