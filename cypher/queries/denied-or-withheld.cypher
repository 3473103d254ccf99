// title: Who denied, doubted or would not say?
// description: What speakers did not confirm. “withholds” means that somebody was asked, or had spoken before, and gave no
//   answer: it is not a denial. The number of claims that assert the same aspect stands beside it.
// group: Evidence
// parameter: stances list of text = ['denies', 'doubts', 'withholds'] — which of them
// shows: table
// example: stances = ['withholds']
// expect: row event = 'deployment-russia-2024-10', aspect = 'happened', speakers = ['Liu Pengyu'], stance = 'withholds'
//   row event = 'deployment-russia-2024-10', aspect = 'purpose', speakers = ['Lloyd Austin']
MATCH (source:Source)-[:REPORTS]->(c:Claim)-[:ABOUT]->(e:Event)
WHERE c.stance IN $stances
RETURN e.id AS event, e.title AS title, c.aspect AS aspect, c.stance AS stance,
  [(speaker)-[:SAYS]->(c) | speaker.name] AS speakers, c.summary AS summary,
  coalesce(c.said, toString(c.reported)) AS said,
  COUNT { (:Claim {stance: 'asserts', aspect: c.aspect})-[:ABOUT]->(e) } AS asserted,
  source.title AS source, c.paragraph AS paragraph
ORDER BY event, aspect, c.reported
