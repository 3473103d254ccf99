// title: What does each side count for each strike?
// description: One row for each strike, for what is counted (drones, missiles …) and for the side that counts. Empty means
//   that this side gives no figure, never zero. Attackers and defenders count different things; a reader should not
//   subtract the figure of one from that of the other.
// group: Strikes
// parameter: since date optional — only strikes that may have happened on or after the first day of this date
// shows: table
// example: since = '2024-10-31'
// expect: row strike = 'strike-ukraine-2024-11-01', scope = 'drones', counts = 'struck', launched = [48], intercepted = [31], lost = [14]
//   row strike = 'strike-russia-2024-11-01', scope = 'drones', counts = 'struck', launched = [], intercepted = [83]
//   no row strike = 'strike-russia-2024-10-24'
MATCH (launcher:Actor)-[:LAUNCHED]->(s:Strike)-[:STRUCK]->(struck:Actor)
WHERE $since IS NULL OR s.to IS NULL OR s.to >= date($since.from)
MATCH (c:Claim {stance: 'asserts'})-[:ABOUT]->(s)
WHERE c.aspect IN ['launched', 'intercepted', 'lost'] AND c.low IS NOT NULL
OPTIONAL MATCH (speaker:Actor)-[:SAYS]->(c)
WITH s, c, CASE
  WHEN speaker IS NULL THEN 'nobody named'
  WHEN EXISTS { (speaker)-[:REPRESENTS|PART_OF]->{0,3}(struck) } THEN 'struck'
  WHEN EXISTS { (speaker)-[:REPRESENTS|PART_OF]->{0,3}(launcher) } THEN 'launcher'
  ELSE 'somebody else' END AS counts
// DISTINCT: the same figure from two documents is one figure.
WITH s, counts, coalesce(c.scope, 'all') AS scope,
  collect(DISTINCT CASE c.aspect WHEN 'launched' THEN c.low END) AS launched,
  collect(DISTINCT CASE c.aspect WHEN 'intercepted' THEN c.low END) AS intercepted,
  collect(DISTINCT CASE c.aspect WHEN 'lost' THEN c.low END) AS lost
RETURN s.id AS strike, s.title AS title, s.date AS date, scope, counts, launched, intercepted, lost
ORDER BY s.from, strike, scope, counts
