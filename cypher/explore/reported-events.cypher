// The events about which claims that pass the filter were reported on a day.
MATCH (c:Claim:Entente)-[:ABOUT]->(e:Event:Entente)
WHERE c.reported = date($day)
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
RETURN DISTINCT e.id AS event
ORDER BY event
