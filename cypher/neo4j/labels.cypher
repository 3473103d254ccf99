// Every label that a node has.
CALL db.labels() YIELD label
WHERE label <> 'EntenteGraph'
RETURN label
ORDER BY label
