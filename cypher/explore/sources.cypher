// The documents, with how many claims pass the filter and how many events they tell of.
MATCH (s:Source:Entente)
OPTIONAL MATCH (s)-[:REPORTS]->(c:Claim)
WHERE ($reportedBy IS NULL OR c.reported <= date($reportedBy)) AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
OPTIONAL MATCH (c)-[:ABOUT]->(e:Event)
RETURN s AS source, count(DISTINCT c) AS claims, count(DISTINCT e) AS events
ORDER BY s.reliability, s.id
