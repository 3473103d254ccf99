// The events about which claims that pass the filter were reported on a day.
MATCH (c:Claim:Entente)-[:ABOUT]->(e:Event:Entente)
WHERE c.reported = date($day)
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
RETURN DISTINCT e.id AS event
ORDER BY event
