// title: What do the documents tell by one date that they did not tell by another?
// description: Events of which something was reported after the last day of the earlier date and by that of the later one:
//   “first told”, “now told as happened” where it was only planned before, “told further” where there is more of the
//   same. The speakers are those of the new claims.
// group: Time
// tags: dates
// parameter: earlier date — a day, a month or a year
// parameter: later date — a later one
// shows: table
// example: earlier = '2024-11-02', later = '2025-06-29'
// expect: row event = 'capture-kursk-2024-08', change = 'first told', before = null
//   row event = 'deployment-russia-2024-10', change = 'told further', before = 'happened', speakers = ['kp', 'kr', 'kr-nis', 'ru', 'ua', 'us']
//   no row event = 'aid-us-2024-11-01'
//   no row event = 'strike-ukraine-2024-11-01'
WITH ['happened', 'assessed', 'announced', 'expected', 'possible', 'conditional'] AS strongestFirst
MATCH (c:Claim:Entente)-[:ABOUT]->(e:Event)
WHERE c.reported <= date($later.to)
WITH strongestFirst, e,
  collect(CASE WHEN c.reported > date($earlier.to) THEN c END) AS new,
  collect(CASE WHEN c.aspect = 'happened' AND c.stance = 'asserts' AND c.reported <= date($earlier.to) THEN c.modality END) AS then,
  collect(CASE WHEN c.aspect = 'happened' AND c.stance = 'asserts' THEN c.modality END) AS by,
  min(c.reported) AS firstReported
WHERE size(new) > 0
WITH *, head([m IN strongestFirst WHERE m IN then]) AS before, head([m IN strongestFirst WHERE m IN by]) AS after
RETURN e AS event, e.date AS date,
  CASE
    WHEN firstReported > date($earlier.to) THEN 'first told'
    WHEN after = 'happened' AND coalesce(before <> 'happened', true) THEN 'now told as happened'
    ELSE 'told further'
  END AS change,
  before, after, size(new) AS newClaims,
  COLLECT { UNWIND new AS c MATCH (s:Actor)-[:SAYS]->(c) WITH DISTINCT s RETURN s ORDER BY s.id } AS speakers
ORDER BY change, e.from, e.id
