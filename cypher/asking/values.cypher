// What one property of a label holds, the most frequent first.
MATCH (n:`$label`)
WHERE n.`$property` IS NOT NULL
RETURN n.`$property` AS value, count(*) AS nodes
ORDER BY nodes DESC, value
LIMIT 100
