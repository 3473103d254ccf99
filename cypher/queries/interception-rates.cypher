// title: What share was shot down, by one and the same count?
// description: A share only where one speaker gives both figures, exactly and for the same weapons: what was launched and
//   what was intercepted. Jammed or lost weapons stand beside it and aren't counted as shot down. It is the speaker's
//   own account, most often the defender's; nobody here counts the other way.
// group: Strikes
// tags: figures
// parameter: weapons text optional — only weapons that are called so, such as drones
// shows: table
// example: weapons = 'drones'
// expect: row strike = 'strike-ukraine-2024-10-30', speaker = 'ua-air-force', launched = 62, intercepted = 33, lost = [25], percent = 53.2
//   row strike = 'strike-ukraine-2024-11-01', speaker = 'ua-air-force', launched = 48, intercepted = 31, lost = [14], percent = 64.6
//   no row strike = 'strike-russia-2024-11-01'
//   no row strike = 'strike-kyiv-region-2024-10-24'
//   no row strike = 'strike-ukraine-2025-06-29'
MATCH (speaker:Actor:Entente)-[:SAYS]->(up:Claim {aspect: 'launched', stance: 'asserts', qualifier: 'exact'})-[:ABOUT]->(s:Strike)
MATCH (speaker)-[:SAYS]->(down:Claim {aspect: 'intercepted', stance: 'asserts', qualifier: 'exact'})-[:ABOUT]->(s)
WITH speaker, s, coalesce(up.scope, 'all') AS weapons, up, down
WHERE weapons = coalesce(down.scope, 'all')
  AND ($weapons IS NULL OR toLower(weapons) CONTAINS toLower($weapons))
  AND up.low > 0
// DISTINCT: the same two figures from two documents are one count.
WITH DISTINCT speaker, s, weapons, up.low AS launched, down.low AS intercepted
RETURN s AS strike, s.date AS date, weapons, speaker, launched, intercepted,
  COLLECT {
    MATCH (speaker)-[:SAYS]->(c:Claim {aspect: 'lost', stance: 'asserts'})-[:ABOUT]->(s)
    WHERE coalesce(c.scope, 'all') = weapons
    RETURN DISTINCT c.low
  } AS lost,
  // Times a FLOAT: two INTEGERs would be divided to a whole number.
  round(100.0 * intercepted / launched, 1) AS percent
ORDER BY s.from, s.id, weapons
