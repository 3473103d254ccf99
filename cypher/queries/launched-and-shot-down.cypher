// title: How many weapons were launched and shot down, strike by strike?
// description: Exact figures of one speaker for both, side by side. It is the speaker's own count, most often the
//   defender's, and nobody here counts the other way. What was jammed or lost is in neither column.
// group: Strikes
// tags: figures, dates
// parameter: within range of date optional — only strikes that may have happened in this time
// parameter: weapons text optional — only weapons that are called so, such as drones
// shows: chart
// chart: bar x = 'strike', y = ['launched', 'intercepted']
// example: within = {from: '2024-10-24', to: '2024-11-30'}
// expect: row strike = '2024-10-30 · drones', launched = 62, intercepted = 33, speaker = 'ua-air-force'
//   row event = 'strike-ukraine-2024-11-01', launched = 48, intercepted = 31
//   no row event = 'strike-russia-2024-11-01'
//   no row event = 'strike-ukraine-2025-06-29'
MATCH (speaker:Actor:Entente)-[:SAYS]->(up:Claim {aspect: 'launched', stance: 'asserts', qualifier: 'exact'})-[:ABOUT]->(s:Strike)
MATCH (speaker)-[:SAYS]->(down:Claim {aspect: 'intercepted', stance: 'asserts', qualifier: 'exact'})-[:ABOUT]->(s)
WHERE coalesce(up.scope, 'all') = coalesce(down.scope, 'all')
  AND ($weapons IS NULL OR toLower(coalesce(up.scope, 'all')) CONTAINS toLower($weapons))
  AND ($within IS NULL
    OR (coalesce(s.to >= date($within.from), true) AND coalesce(s.from <= date($within.to), true)))
// DISTINCT: the same two figures from two documents are one count.
WITH DISTINCT s, speaker, coalesce(up.scope, 'all') AS weapons, up.low AS launched, down.low AS intercepted
RETURN s.date + ' · ' + weapons AS strike, launched, intercepted, s AS event, speaker
ORDER BY s.from, s.id, weapons
