// title: What does each side count for each strike?
// description: One row for each strike, for what is counted (drones, missiles …) and for the side that counts. Empty means
//   that this side gives no figure, never zero. Attackers and defenders count different things; a reader should not
//   subtract the figure of one from that of the other.
// group: Strikes
// tags: figures
// first: 2
// parameter: since date optional — only strikes that may have happened on or after the first day of this date
// shows: table
// example: since = '2024-10-24'
// expect: row strike = 'strike-ukraine-2024-11-01', scope = 'drones', counts = 'struck', launched = ['48'], intercepted = ['31'], lost = ['14'], speakers = ['ua-air-force']
//   row strike = 'strike-russia-2024-11-01', scope = 'drones', counts = 'struck', launched = [], intercepted = ['83']
//   row strike = 'strike-ukraine-2025-06-29', scope = 'all', counts = 'struck', launched = ['537'], intercepted = ['249'], lost = ['226']
//   row strike = 'strike-kyiv-region-2024-10-24', counts = 'struck', launched = ['about 12'], intercepted = ['all']
//   no row counts = 'launcher'
MATCH (launcher:Actor:Entente)-[:LAUNCHED]->(s:Strike)-[:STRUCK]->(struck:Actor)
WHERE $since IS NULL OR s.to IS NULL OR s.to >= date($since.from)
MATCH (c:Claim {stance: 'asserts'})-[:ABOUT]->(s)
WHERE c.aspect IN ['launched', 'intercepted', 'lost']
OPTIONAL MATCH (speaker:Actor)-[:SAYS]->(c)
WITH s, c, speaker, CASE
  WHEN speaker IS NULL THEN 'nobody named'
  WHEN EXISTS { (speaker)-[r:REPRESENTS|PART_OF WHERE r:PART_OF OR r.speaksFor]->{0,3}(struck) } THEN 'struck'
  WHEN EXISTS { (speaker)-[r:REPRESENTS|PART_OF WHERE r:PART_OF OR r.speaksFor]->{0,3}(launcher) } THEN 'launcher'
  ELSE 'somebody else' END AS counts,
  // A figure as it was given: 48, about 12, several, all.
  CASE WHEN c.qualifier = 'exact' THEN toString(c.low)
    ELSE c.qualifier + coalesce(' ' + coalesce(c.low, c.high), '') END AS figure
// What is collected below keeps this order.
ORDER BY c.low, figure, speaker.id
// DISTINCT: the same figure from two documents is one figure.
WITH s, counts, coalesce(c.scope, 'all') AS scope,
  collect(DISTINCT CASE c.aspect WHEN 'launched' THEN figure END) AS launched,
  collect(DISTINCT CASE c.aspect WHEN 'intercepted' THEN figure END) AS intercepted,
  collect(DISTINCT CASE c.aspect WHEN 'lost' THEN figure END) AS lost,
  collect(DISTINCT speaker) AS speakers
RETURN s AS strike, s.date AS date, scope, counts, launched, intercepted, lost, speakers
ORDER BY s.from, s.id, scope, counts
