// Every label that a node has.
CALL db.labels() YIELD label
RETURN label
ORDER BY label
