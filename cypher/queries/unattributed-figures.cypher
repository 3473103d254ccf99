// title: Which figures does nobody vouch for by name?
// description: Figures that a document gives without a named speaker: “unattributed” (“reportedly”), told by the outlet in its
//   own voice, or by somebody who is not named. Quote them with the document, or look for who first said them.
// group: Speakers
// tags: figures
// parameter: voices list of text = ['unattributed', 'outlet', 'anonymous'] — which of them
// shows: table
// example: voices = ['unattributed']
// expect: row about = 'strike-ukraine-regions-2024-10-30', aspect = 'killed', low = 4, high = null, qualifier = 'at-least'
//   row about = 'transfer-arms-north-korea-russia', aspect = 'quantity', qualifier = 'millions', scope = 'artillery shells'
//   no row about = 'aid-us-2024-11-01'
//   no row about = 'capture-north-korean-soldiers-kursk'
MATCH (source:Source:Entente)-[:REPORTS]->(c:Claim)-[:ABOUT]->(about)
// Only figures have a qualifier.
WHERE c.voice IN $voices AND c.qualifier IS NOT NULL
RETURN about, c.aspect AS aspect, c.scope AS scope, c.low AS low, c.high AS high, c.qualifier AS qualifier,
  c.voice AS voice, c.grade AS grade, c.summary AS summary, source, c.paragraph AS paragraph
ORDER BY about.id, aspect, scope, source.id, c.id
