// The claims about a node, those that name an actor or place, those that support a role, those of a document or of an
// origin, or one claim alone, as far as they pass the filter.
CALL () {
  MATCH (x:Entente {id: $id})<-[r:ABOUT|NAMES]-(c:Claim) WHERE type(r) = 'ABOUT' OR NOT x:Event RETURN c
  UNION
  MATCH (c:Claim {element: $id}) RETURN c
  UNION
  MATCH (:Source:Entente {id: $id})-[:REPORTS]->(c:Claim) RETURN c
  UNION
  MATCH (c:Claim:Entente {id: $id}) RETURN c
  UNION
  MATCH (c:Claim {origin: $origin}) RETURN c
}
WITH DISTINCT c
WHERE ($reportedBy IS NULL OR c.reported <= date($reportedBy))
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
MATCH (source:Source)-[:REPORTS]->(c)-[:ABOUT]->(about)
RETURN c AS claim, source, about,
  [(c)-[:NAMES]->(x) | x] AS names,
  [(x)-[:SAYS]->(c) | x] AS speakers,
  [(c)-[v:VIA]->(x) | [v.step, x]] AS via,
  [(c)-[:ANSWERS]->(x) | x.id] AS answers,
  [(x)-[:ANSWERS]->(c) | x.id] AS answeredBy
ORDER BY c.id
