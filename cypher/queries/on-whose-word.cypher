// title: On whose word does the picture rest?
// description: Who speaks in the documents, for whom, and how much. Many claims make a speaker prominent, not right;
//   a party to the conflict speaks in its own interest.
// group: Evidence
// parameter: least integer = 1 — speakers with at least so many claims
// shows: table
// example: least = 2
// expect: row speaker = 'John Kirby', speaksFor = ['United States']
//   row speaker = 'Ukraine’s air force', speaksFor = ['Ukraine']
MATCH (speaker:Actor)-[:SAYS]->(c:Claim)
OPTIONAL MATCH (c)-[:ABOUT]->(e:Event)
WITH speaker, count(DISTINCT c) AS claims, count(DISTINCT e) AS events, min(c.reported) AS first,
  max(c.reported) AS last, count(DISTINCT CASE WHEN c.stance <> 'asserts' THEN c END) AS notAsserted
WHERE claims >= $least
RETURN speaker.name AS speaker, claims, events, notAsserted, first, last,
  COLLECT { MATCH (speaker)-[:REPRESENTS|PART_OF]->{1,3}(s:State) RETURN DISTINCT s.name ORDER BY s.name } AS speaksFor
ORDER BY claims DESC, speaker
