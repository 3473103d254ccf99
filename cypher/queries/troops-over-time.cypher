// title: Which numbers of troops were given for which day?
// description: Each figure at the day it is about; of a range the lower end, and the upper one where it has no other. Points
//   of one colour count the same thing (dispatched, present, in all): only those can be compared.
// group: Deployments and captures
// tags: figures, dates
// parameter: deployment event = 'deployment-russia-2024-10' — one deployment
// parameter: within range of date optional — only figures about these days
// parameter: least integer from 0 = 0 — only figures of at least so many
// on: event deployment
// shows: chart
// chart: scatter x = 'date', y = 'figure', series = 'measure'
// example: within = {from: '2024-10', to: '2025-04'}, least = 1000
// expect: row date = '2024-10-23', low = 3000, high = 3000, measure = 'dispatched', speakers = ['us']
//   row date = '2024-10-24', low = 10000, measure = 'present', speakers = ['sabrina-singh']
//   no row speakers = ['kr', 'ua', 'us']
MATCH (source:Source:Entente)-[:REPORTS]->(c:Claim {aspect: 'troops', stance: 'asserts'})-[:ABOUT]->(d:Deployment {id: $deployment})
WITH source, c, coalesce(c.asOfFrom, c.saidFrom, c.reported) AS day
WHERE coalesce(c.low, c.high) >= $least
  AND ($within IS NULL
    OR (coalesce(day >= date($within.from), true) AND coalesce(day <= date($within.to), true)))
RETURN toString(day) AS date, coalesce(c.low, c.high) AS figure, c.low AS low, c.high AS high, c.qualifier AS qualifier,
  coalesce(c.measure, 'not said') AS measure, c.modality AS modality,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(c) RETURN s ORDER BY s.name } AS speakers, c.grade AS grade, source
ORDER BY day, low, c.id
