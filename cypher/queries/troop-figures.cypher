// title: How did the troop figures change, and who gave them?
// description: Every figure for a deployment in the order of the dates it is about, with its speaker and what is counted.
//   Read down the dates: different figures on different dates are a series, not a contradiction. Compare only rows with
//   the same measure (dispatched, present, in all). An empty bound is open, not zero.
// group: Deployments and captures
// tags: figures
// parameter: deployment event optional — one deployment; all of them where it is left out
// parameter: measure text optional — only what is counted so: dispatched, present or in-all
// shows: table
// example: deployment = 'deployment-russia-2024-10'
// expect: row speakers = ['us'], low = 3000, high = 3000, measure = 'dispatched', qualifier = 'exact', about = '2024-10-23'
//   row speakers = ['pentagon'], low = 10000, high = 10000, measure = 'dispatched', modality = 'happened'
//   row speakers = ['sabrina-singh'], low = 10000, measure = 'present', qualifier = 'about'
//   row speakers = ['kr', 'ua', 'us'], low = 12000, high = null, measure = 'in-all', qualifier = 'more-than'
//   row speakers = ['kp', 'ru'], low = null, stance = 'withholds'
//   no row low = 5000
MATCH (source:Source:Entente)-[:REPORTS]->(c:Claim {aspect: 'troops'})-[:ABOUT]->(d:Deployment)
WHERE ($deployment IS NULL OR d.id = $deployment) AND ($measure IS NULL OR c.measure = $measure)
RETURN d AS deployment, coalesce(c.asOf, c.said, toString(c.reported)) AS about,
  c.low AS low, c.high AS high, c.qualifier AS qualifier, c.measure AS measure, c.scope AS scope,
  c.stance AS stance, c.modality AS modality,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(c) RETURN s ORDER BY s.name } AS speakers,
  c.grade AS grade, source, c.paragraph AS paragraph
ORDER BY d.id, c.asOfFrom, c.reported, low, c.id
