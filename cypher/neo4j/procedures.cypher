// Procedures of these names, in small letters, with what they take and give.
SHOW PROCEDURES YIELD name, signature, description
WHERE toLower(name) IN $names
RETURN name, signature, description
ORDER BY name
