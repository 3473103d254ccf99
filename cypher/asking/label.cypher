// Some nodes of one label.
MATCH (n:`$label`)
RETURN n
LIMIT 25
