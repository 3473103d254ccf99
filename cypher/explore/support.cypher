// What the claims that pass the filter say of events and roles: the one rule for it. The loader runs it with an open
// filter and writes the rows on the elements; under a filter the exploring routes use the rows.
// elements: ids of events wanted with their roles, null = all · modalities: all of them, strongest first.
MATCH (e:Event:Entente)
WHERE $elements IS NULL OR e.id IN $elements
// Event by event, so that no more than the claims of one are held; a claim is read once, as a map.
CALL (e) {
  MATCH (c:Claim:Entente)-[:ABOUT]->(e)
  WHERE ($reportedBy IS NULL OR c.reported <= date($reportedBy))
    AND ($grades IS NULL OR c.grade IN $grades)
    AND NOT c.source IN $without
    AND NOT 'origin:' + c.origin IN $without
    AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
  WITH e, properties(c) AS c
  UNWIND CASE WHEN c.element = e.id THEN [e.id] ELSE [e.id, c.element] END AS element
  RETURN element,
    count(c) AS claims,
    collect(DISTINCT c.source) AS sources,
    collect(DISTINCT c.origin) AS origins,
    min(c.reported) AS reported,
    min(CASE WHEN c.stance = 'asserts' THEN c.gradeRank END) AS gradeRank,
    collect(CASE WHEN c.stance = 'asserts' THEN c END) AS asserted,
    collect(DISTINCT CASE WHEN c.stance = 'denies' THEN c.aspect END) AS denied
}
WITH e.id AS event, element, claims, sources, origins, reported, gradeRank, asserted, denied
WITH *,
  [c IN asserted WHERE c.aspect = 'happened'] AS happened,
  [c IN asserted WHERE c.disputeLow IS NOT NULL OR c.disputeHigh IS NOT NULL] AS compared,
  [c IN asserted WHERE c.scope IS NULL AND c.aspect <> 'date' AND (c.low IS NOT NULL OR c.high IS NOT NULL)] AS figures
WITH *,
  CASE WHEN element = event AND size(happened) > 0 THEN happened ELSE asserted END AS deciding,
  head([c IN asserted WHERE c.gradeRank = gradeRank]) AS best,
  [a IN compared WHERE any(b IN compared WHERE
    a.aspect = b.aspect
    AND coalesce(a.measure, '') = coalesce(b.measure, '')
    AND coalesce(a.scope, '') = coalesce(b.scope, '')
    AND (coalesce(a.disputeHigh < b.disputeLow, false) OR coalesce(b.disputeHigh < a.disputeLow, false))
    AND coalesce(a.asOfFrom <= b.asOfTo, true)
    AND coalesce(b.asOfFrom <= a.asOfTo, true)) | a.aspect] AS contradicted
RETURN element, event, claims, sources, origins, gradeRank,
  best.grade AS grade,
  coalesce(best.weak, false) AS weak,
  size(denied) > 0 AS denied,
  toString(reported) AS reported,
  head([m IN $modalities WHERE any(c IN deciding WHERE c.modality = m)]) AS status,
  [c IN contradicted + denied | c] AS disputes,
  [c IN CASE WHEN element = event THEN figures ELSE [] END | [c.aspect, c.low, c.high]] AS figures
