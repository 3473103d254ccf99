// title: What rests on a single origin?
// description: Events whose every claim goes back to one briefing, broadcast or wire story, however many documents print
//   it. Three reprints of one report are one witness, not three: read “sources” as how far it travelled and not as how
//   well it is confirmed.
// group: Evidence
// tags: documents
// first: 3
// parameter: sources integer = 1 — printed by at least so many documents
// shows: table
// example: sources = 2
// expect: row event = 'strike-ukraine-2024-11-01', origin = 'Ukraine’s air force report of 1 November 2024', sources = 2
//   row event = 'strike-drohobych-2025-06-29', printedBy = ['new-york-post-2025-06-29', 'hamilton-spectator-2025-06-29']
//   no row event = 'deployment-russia-2024-10'
//   no row event = 'strike-ukraine-2025-06-29'
MATCH (source:Source:Entente)-[:REPORTS]->(c:Claim)-[:ABOUT]->(e:Event)
WITH source, c, e ORDER BY source.publisher DESC, source.id
WITH e, collect(DISTINCT c.originTitle) AS origins, count(DISTINCT c.origin) AS separate,
  collect(DISTINCT source) AS printedBy, count(c) AS claims
WHERE separate = 1 AND size(printedBy) >= $sources
RETURN e AS event, origins[0] AS origin, size(printedBy) AS sources, claims, e.grade AS grade, printedBy
ORDER BY sources DESC, claims DESC, e.id
