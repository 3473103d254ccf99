// Which properties of which labels are indexed, for values that are compared.
SHOW INDEXES YIELD type, entityType, state, labelsOrTypes, properties
WHERE entityType = 'NODE' AND type IN ['RANGE', 'TEXT', 'POINT'] AND state = 'ONLINE'
RETURN type, labelsOrTypes AS labels, properties
