// The events that two actors share: the roles that tie them, and how many claims that pass the filter tell of each.
// pairs: roles that make such a tie; from and to are types, fromIn and toIn whether these run in to the event · behind:
// who does not stand for itself here but for those that it speaks for or is part of; null: everybody but these two ·
// statuses: those that pass · modalities: all of them, the strongest first.
MATCH (one:Actor:Entente {id: $one}), (other:Actor:Entente {id: $other})
UNWIND [[one, other], [other, one]] AS both
WITH both[0] AS first, both[1] AS second
MATCH (x:Actor:Entente)
      ((:Actor)-[step:REPRESENTS|PART_OF]->(:Actor) WHERE type(step) = 'PART_OF' OR step.speaksFor){0,3}
      (first)
WHERE x = first OR first:State AND NOT x:State AND ($behind IS NULL OR x.id IN $behind)
MATCH (x)-[r]-(e:Event:Entente)
WHERE r.claimed
  AND ($from IS NULL OR e.to IS NULL OR e.to >= date($from))
  AND ($to IS NULL OR e.from IS NULL OR e.from <= date($to))
  AND all(s IN step WHERE coalesce(s.from <= e.to, true) AND coalesce(s.to >= e.from, true))
UNWIND [p IN $pairs WHERE p.event IN labels(e) AND p.from = type(r) AND p.fromIn = (startNode(r) = x)] AS pair
MATCH (e)-[q]-(y:Actor:Entente)
WHERE q.claimed AND q <> r AND type(q) = pair.to AND pair.toIn = (startNode(q) = y)
MATCH (y)
      ((:Actor)-[step2:REPRESENTS|PART_OF]->(:Actor) WHERE type(step2) = 'PART_OF' OR step2.speaksFor){0,3}
      (second)
WHERE (y = second OR second:State AND NOT y:State AND ($behind IS NULL OR y.id IN $behind))
  AND all(s IN step2 WHERE coalesce(s.from <= e.to, true) AND coalesce(s.to >= e.from, true))
WITH DISTINCT e, x, r, q, y
CALL (e, r, q) {
  MATCH (c:Claim:Entente)-[:ABOUT]->(e)
  WHERE ($reportedBy IS NULL OR c.reported <= date($reportedBy))
    AND ($grades IS NULL OR c.grade IN $grades)
    AND NOT c.source IN $without
    AND NOT 'origin:' + c.origin IN $without
    AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
  WITH r, q, count(c) AS claims, count(DISTINCT c.origin) AS origins,
    [c IN collect(c) WHERE c.stance = 'asserts'] AS said
  WITH *, [c IN said WHERE c.aspect = 'happened'] AS happened
  WITH *, CASE WHEN happened = [] THEN said ELSE happened END AS deciding
  RETURN claims, origins,
    head([m IN $modalities WHERE any(c IN deciding WHERE c.modality = m)]) AS status,
    [role IN [r, q] | head([m IN $modalities WHERE any(c IN said WHERE c.element = role.id AND c.modality = m)])] AS roles
}
WITH * WHERE status IN $statuses AND all(role IN roles WHERE role IN $statuses) AND (NOT $oneOrigin OR origins = 1)
WITH e, status, claims, collect(DISTINCT r) + collect(DISTINCT q) AS held, collect(DISTINCT x) + collect(DISTINCT y) AS who
RETURN e AS event, e.date AS date, status, claims,
  COLLECT { UNWIND held AS role RETURN DISTINCT role } AS roles,
  COLLECT { UNWIND who AS actor RETURN DISTINCT actor } AS actors
ORDER BY e.from, e.id
