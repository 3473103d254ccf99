// The days on which claims that pass the filter were reported, of events whose kind and days pass it: how many claims each.
MATCH (e:Event:Entente)
WHERE ($labels IS NULL OR any(label IN labels(e) WHERE label IN $labels))
  AND ($from IS NULL OR e.to IS NULL OR e.to >= date($from))
  AND ($to IS NULL OR e.from IS NULL OR e.from <= date($to))
MATCH (c:Claim:Entente)-[:ABOUT]->(e)
WHERE c.reported IS NOT NULL
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
RETURN c.reported AS day, count(c) AS claims
ORDER BY day
