// Every type that a relationship has.
CALL db.relationshipTypes() YIELD relationshipType AS type
RETURN type
ORDER BY type
