// title: Who denied, doubted or would not say?
// description: What speakers did not confirm. “withholds” means that somebody was asked, or had spoken before, and gave no
//   answer: it is not a denial. The number of claims that assert the same aspect stands beside it.
// group: Speakers
// tags: disagreement
// parameter: stances list of text = ['denies', 'doubts', 'withholds'] — which of them
// shows: table
// example: stances = ['withholds', 'denies']
// expect: row about = 'deployment-russia-2024-10', aspect = 'happened', speakers = ['liu-pengyu'], stance = 'withholds'
//   row about = 'deployment-russia-2024-10', aspect = 'purpose', speakers = ['austin']
//   row about = 'deployment-russia-2024-10', aspect = 'troops', speakers = ['kp', 'ru']
//   row about = 'capture-nuclear-plant-claimed-2024', aspect = 'happened', speakers = ['zelensky'], stance = 'denies'
//   no row speakers = ['kirby']
MATCH (source:Source:Entente)-[:REPORTS]->(c:Claim)-[:ABOUT]->(about)
WHERE c.stance IN $stances
RETURN about, c.aspect AS aspect, c.stance AS stance,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(c) RETURN s ORDER BY s.name } AS speakers,
  c.summary AS summary, coalesce(c.said, toString(c.reported)) AS said,
  COUNT { (:Claim {stance: 'asserts', aspect: c.aspect})-[:ABOUT]->(about) } AS asserted,
  source, c.paragraph AS paragraph
ORDER BY about.id, aspect, c.reported, c.id
