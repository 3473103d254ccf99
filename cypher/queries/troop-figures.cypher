// title: How did the troop figures change, and who gave them?
// description: Every figure for a deployment in the order of the dates it is about, with its speaker and what is counted.
//   Read down the dates: different figures on different dates are a series, not a contradiction. Compare only rows with
//   the same measure (dispatched, present, in all). An empty bound is open, not zero.
// group: Deployments
// parameter: deployment event optional — one deployment; all of them where it is left out
// shows: table
// example: deployment = 'deployment-russia-2024-10'
// expect: row speakers = ['United States'], low = 3000, high = 3000, measure = 'dispatched', qualifier = 'exact', about = '2024-10-23'
//   row speakers = ['Pentagon'], low = 10000, high = 10000, measure = 'dispatched', qualifier = 'exact'
MATCH (source:Source)-[:REPORTS]->(c:Claim {aspect: 'troops'})-[:ABOUT]->(d:Deployment)
WHERE $deployment IS NULL OR d.id = $deployment
RETURN d.id AS deployment, coalesce(c.asOf, c.said, toString(c.reported)) AS about,
  c.low AS low, c.high AS high, c.qualifier AS qualifier, c.measure AS measure, c.scope AS scope,
  c.stance AS stance, c.modality AS modality,
  [(speaker)-[:SAYS]->(c) | speaker.name] AS speakers, c.grade AS grade,
  source.title AS source, c.paragraph AS paragraph
ORDER BY deployment, c.asOfFrom, c.reported, low
