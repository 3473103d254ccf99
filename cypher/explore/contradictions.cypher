// Which claims cannot both be true, or deny one another, of those that pass the filter: the rule by which
// explore/support calls an aspect disputed, told by pairs. ids: the claims whose opposites are wanted.
MATCH (a:Claim:Entente)-[:ABOUT]->(about) WHERE a.id IN $ids
MATCH (c:Claim:Entente)-[:ABOUT]->(about)
WHERE c <> a
  AND c.element = a.element
  AND c.aspect = a.aspect
  AND coalesce(c.measure, '') = coalesce(a.measure, '')
  AND coalesce(c.scope, '') = coalesce(a.scope, '')
  AND (
    (c.stance = 'denies' AND a.stance = 'asserts')
    OR (c.stance = 'asserts' AND a.stance = 'denies')
    OR (
      (coalesce(a.disputeHigh < c.disputeLow, false) OR coalesce(c.disputeHigh < a.disputeLow, false))
      AND coalesce(a.asOfFrom <= c.asOfTo, true)
      AND coalesce(c.asOfFrom <= a.asOfTo, true)
    )
  )
  AND ($reportedBy IS NULL OR c.reported <= date($reportedBy))
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
RETURN a.id AS claim, collect(c.id) AS contradicts
ORDER BY claim
