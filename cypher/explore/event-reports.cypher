// The days on which claims about these events that pass the filter were reported: how many claims each.
MATCH (e:Event:Entente) WHERE e.id IN $ids
MATCH (c:Claim:Entente)-[:ABOUT]->(e)
WHERE c.reported IS NOT NULL
  AND ($reportedBy IS NULL OR c.reported <= date($reportedBy))
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
WITH e.id AS event, c.reported AS day, count(c) AS claims
ORDER BY event, day
RETURN event, collect([day, claims]) AS days
