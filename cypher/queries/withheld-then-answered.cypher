// title: Who denied or would not say, and was it answered later?
// description: Denials, doubts and refusals to say that a later claim answers, with the dates on which both were said. Where
//   the same actors stand on both sides, they broke their own silence. What was never answered isn't here.
// group: Speakers
// parameter: about event optional — one event; all of them where it is left out
// on: event about
// shows: table
// example: about = 'deployment-russia-2024-10'
// expect: row about = 'deployment-russia-2024-10', aspect = 'happened', stance = 'withholds', who = ['kp', 'ru'], answeredBy = ['kp', 'ru'], answered = '2025-04', answer = 'asserts'
//   row aspect = 'deployed', answered = '2025-04'
//   no row who = ['austin']
//   no row who = ['liu-pengyu']
MATCH (later:Claim)-[:ANSWERS]->(held:Claim:Entente)-[:ABOUT]->(about)
WHERE held.stance IN ['denies', 'doubts', 'withholds'] AND ($about IS NULL OR about.id = $about)
RETURN about, held.aspect AS aspect, held.stance AS stance,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(held) RETURN s ORDER BY s.name } AS who, held.said AS said,
  held.summary AS heldBack, later.stance AS answer,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(later) RETURN s ORDER BY s.name } AS answeredBy,
  later.said AS answered, later.summary AS answeredWith, later.grade AS grade
ORDER BY about.id, aspect, held.saidFrom, held.id, later.id
