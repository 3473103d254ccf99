// The events that claims of a source, a speaker or an origin are about: all whose support changes without these.
// on: id of the source or speaker · origin: id of the origin, else null.
CALL () {
  MATCH (:Source:Entente {id: $on})-[:REPORTS]->(c:Claim) RETURN c
  UNION
  MATCH (:Actor:Entente {id: $on})-[:SAYS]->(c:Claim) RETURN c
  UNION
  MATCH (c:Claim {origin: $origin}) RETURN c
}
MATCH (c)-[:ABOUT]->(e:Event:Entente)
RETURN DISTINCT e.id AS event
ORDER BY event
