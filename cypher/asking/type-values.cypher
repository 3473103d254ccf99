// What one property of a relationship type holds, the most frequent first.
MATCH ()-[r:`$type`]->()
WHERE r.`$property` IS NOT NULL
RETURN r.`$property` AS value, count(*) AS relationships
ORDER BY relationships DESC, value
LIMIT 100
