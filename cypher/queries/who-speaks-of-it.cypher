// title: Who speaks of it, and what do they do: assert, deny, keep silent?
// description: How many claims about an event, an actor, a place or a relationship each speaker makes, by what they do.
//   Many claims make a speaker prominent, not right. Claims without a named speaker stand under “nobody named”.
// group: Speakers
// tags: disagreement, figures
// parameter: it element — an event, actor, place or relationship
// on: event it
// on: actor it
// on: place it
// shows: chart
// chart: bar x = 'speaker', y = 'claims', series = 'stance'
// example: it = 'deployment-russia-2024-10'
// expect: row speaker = 'Pentagon', stance = 'asserts', claims = 7, who = ['pentagon']
//   row speaker = 'Russia', stance = 'withholds', claims = 5
//   no row speaker = 'TASS'
MATCH (c:Claim:Entente)-[:ABOUT]->(about)
WHERE about.id = $it OR c.element = $it
OPTIONAL MATCH (s:Actor)-[:SAYS]->(c)
WITH coalesce(s.name, 'nobody named') AS speaker, c.stance AS stance, count(DISTINCT c) AS claims,
  min(c.reported) AS first, max(c.reported) AS last, collect(DISTINCT s) AS who
RETURN speaker, stance, claims, toString(first) AS first, toString(last) AS last, who
ORDER BY claims DESC, speaker, stance
