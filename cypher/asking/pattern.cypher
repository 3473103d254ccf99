// Some relationships of one type between two labels.
MATCH p = (:`$label`)-[:`$type`]->(:`$other`)
RETURN p
LIMIT 25
