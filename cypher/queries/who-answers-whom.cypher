// title: Who answers whose statement?
// description: Claims that answer another claim, with the speakers on both sides: who denies, doubts or restates what another
//   said. Where no name stands on one side, the document gives none. Answers of an answer are rows of their own.
// group: Speakers
// parameter: who actor optional — only answers of this actor
// on: actor who
// shows: graph
// example: who = 'zelensky'
// expect: row answering = ['zelensky'], stance = 'denies', answered = ['ru'], about = 'capture-nuclear-plant-claimed-2024'
//   row answering = ['zelensky'], answered = ['ru'], about = 'statement-zelensky-nuclear-plant-2024-10'
//   no row answering = ['kp', 'ru']
MATCH reply = (a:Claim:Entente)-[:ANSWERS]->(b:Claim)
MATCH (a)-[:ABOUT]->(about)
OPTIONAL MATCH said = (:Actor)-[:SAYS]->(a)
OPTIONAL MATCH first = (:Actor)-[:SAYS]->(b)
WITH a, b, about, collect(DISTINCT reply) + collect(DISTINCT said) + collect(DISTINCT first) AS paths,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(a) RETURN s ORDER BY s.name } AS answering,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(b) RETURN s ORDER BY s.name } AS answered
WHERE $who IS NULL OR any(one IN answering WHERE one.id = $who)
// One sentence may give several claims, of its content, its maker, its place: they are one answer.
RETURN answering, a.stance AS stance, a.summary AS answer, a.said AS said, about,
  answered, b.summary AS first, b.said AS firstSaid, count(*) AS claims, collect(paths) AS paths
ORDER BY said, answer, first
