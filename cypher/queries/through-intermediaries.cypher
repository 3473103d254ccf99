// title: What reached us through others?
// description: Claims that somebody passed on between the speaker and the document, in the order of passing: an agency, a
//   lawmaker who was in the room, a portal. The speaker is who it goes back to, as far as the document says; the more hands,
//   the more it may have changed.
// group: Speakers
// tags: documents
// parameter: steps integer = 1 — passed on at least so many times
// parameter: relay actor optional — only what went through this one
// shows: table
// example: steps = 2
// expect: row about = 'deployment-kursk-workers-2025', speakers = ['shoigu'], through = ['tass', 'ria-novosti', 'radio-free-asia']
//   row about = 'deployment-russia-2025-07', speakers = ['kr-nis'], through = ['lee-seong-kweun', 'radio-free-asia']
//   no row about = 'strike-ukraine-2025-06-29'
MATCH (source:Source)-[:REPORTS]->(c:Claim:Entente)-[via:VIA]->(relay:Actor)
WITH source, c, relay ORDER BY via.step
WITH source, c, collect(relay) AS through
WHERE size(through) >= $steps AND ($relay IS NULL OR any(one IN through WHERE one.id = $relay))
MATCH (c)-[:ABOUT]->(about)
WITH source, through, about, c,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(c) RETURN s ORDER BY s.name } AS speakers
RETURN about, speakers, through, count(c) AS claims, min(c.grade) AS bestGrade, c.originTitle AS origin, source
ORDER BY size(through) DESC, about.id, source.id
