// The events that the filter of the picture lets in, and what the claims that pass it say of each. statuses: those that
// pass · modalities: all of them, the strongest first.
MATCH (e:Event:Entente)
WHERE ($labels IS NULL OR any(label IN labels(e) WHERE label IN $labels))
  AND ($from IS NULL OR e.to IS NULL OR e.to >= date($from))
  AND ($to IS NULL OR e.from IS NULL OR e.from <= date($to))
CALL (e) {
  MATCH (c:Claim:Entente)-[:ABOUT]->(e)
  WHERE ($reportedBy IS NULL OR c.reported <= date($reportedBy))
    AND ($grades IS NULL OR c.grade IN $grades)
    AND NOT c.source IN $without
    AND NOT 'origin:' + c.origin IN $without
    AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
  RETURN count(c) AS claims,
    count(DISTINCT c.source) AS sources,
    count(DISTINCT c.origin) AS origins,
    [c IN collect(c) WHERE c.stance = 'asserts'] AS said
}
WITH *, [c IN said WHERE c.aspect = 'happened'] AS happened
WITH *, CASE WHEN happened = [] THEN said ELSE happened END AS deciding
WITH *, head([m IN $modalities WHERE any(c IN deciding WHERE c.modality = m)]) AS status
WHERE status IN $statuses AND (NOT $oneOrigin OR origins = 1)
RETURN e AS event, status, claims, sources, origins
ORDER BY e.from, e.id
