// How many events each document alone asserts, of the claims that pass the filter: without it nobody would tell of them.
MATCH (c:Claim:Entente)-[:ABOUT]->(e:Event)
WHERE c.stance = 'asserts'
  AND ($reportedBy IS NULL OR c.reported <= date($reportedBy))
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
WITH e, collect(DISTINCT c.source) AS sources
WHERE size(sources) = 1
RETURN sources[0] AS source, count(e) AS events
ORDER BY source
