// Some relationships of one type, with their ends.
MATCH p = ()-[:`$type`]->()
RETURN p
LIMIT 25
