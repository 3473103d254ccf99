// title: Who counts how many dead and injured?
// description: Every figure of people killed or injured in a strike, with who gives it and whom it is about. “none-reported”
//   is what was said then, not zero. Figures of different scope (civilians, children, everybody) overlap: they aren't added.
// group: Strikes
// tags: figures, disagreement
// parameter: since date optional — only strikes that may have happened on or after the first day of this date
// shows: table
// example: since = '2024-10-23'
// expect: row strike = 'strike-kharkiv-2024-11', aspect = 'injured', scope = null, low = 40, qualifier = 'about', speakers = ['ua-prosecutor-general']
//   row strike = 'strike-kyiv-region-2024-10-24', aspect = 'casualties', low = null, qualifier = 'none-reported', speakers = ['popko']
//   row strike = 'strike-cherkasy-2025-06-29', aspect = 'injured', scope = null, low = 6, speakers = ['taburets'], sources = ['hamilton-spectator-2025-06-29', 'new-york-post-2025-06-29']
//   no row strike = 'strike-mykolaiv-2024-10-24'
MATCH (source:Source)-[:REPORTS]->(c:Claim {stance: 'asserts'})-[:ABOUT]->(s:Strike:Entente)
WHERE c.aspect IN ['killed', 'injured', 'casualties']
  AND ($since IS NULL OR s.to IS NULL OR s.to >= date($since.from))
WITH source, c, s,
  COLLECT { MATCH (a:Actor)-[:SAYS]->(c) RETURN a ORDER BY a.name } AS speakers
ORDER BY source.id
RETURN s AS strike, s.date AS date, c.aspect AS aspect, c.scope AS scope, c.low AS low, c.high AS high,
  c.qualifier AS qualifier, speakers, c.voice AS voice, collect(source) AS sources
ORDER BY s.from, s.id, aspect, scope
