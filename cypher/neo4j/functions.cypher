// The functions that Neo4j brings with it.
SHOW FUNCTIONS YIELD name, signature, description, isBuiltIn
WHERE isBuiltIn
RETURN name, signature, description
ORDER BY name
