// Every place.
MATCH (p:Place:Entente)
RETURN p AS place
ORDER BY p.id
