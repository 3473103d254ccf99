// title: On whose word does the picture rest?
// description: Who speaks in the documents, for whom, and how much. Many claims make a speaker prominent, not right;
//   a party to the conflict speaks in its own interest. Who merely belongs to a body does not speak for it.
// group: Speakers
// parameter: least integer = 1 — speakers with at least so many claims
// shows: table
// example: least = 2
// expect: row speaker = 'kirby', speaksFor = ['us']
//   row speaker = 'ua-air-force', speaksFor = ['ua']
//   row speaker = 'shoigu', speaksFor = ['ru']
//   no row speaker = 'tass'
MATCH (speaker:Actor:Entente)-[:SAYS]->(c:Claim)
OPTIONAL MATCH (c)-[:ABOUT]->(e:Event)
WITH speaker, count(DISTINCT c) AS claims, count(DISTINCT e) AS events, min(c.reported) AS first,
  max(c.reported) AS last, count(DISTINCT CASE WHEN c.stance <> 'asserts' THEN c END) AS notAsserted
WHERE claims >= $least
RETURN speaker, claims, events, notAsserted, first, last,
  COLLECT {
    MATCH (speaker)-[r:REPRESENTS|PART_OF WHERE r:PART_OF OR r.speaksFor]->{1,3}(s:State)
    WITH DISTINCT s
    RETURN s ORDER BY s.name
  } AS speaksFor
ORDER BY claims DESC, speaker.id
