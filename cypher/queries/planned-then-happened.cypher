// title: What was first expected, and later told as happened?
// description: Aspects of an event that were at first announced, expected or possible, and that a later claim asserts as
//   having happened: where a forecast came true in these documents, and on whose word. The later speaker need not be
//   independent of the earlier one.
// group: Time
// tags: dates
// parameter: events list of event optional — only these events
// on: selection events
// shows: table
// example: events = ['deployment-russia-2024-10', 'aid-us-2024-11-01']
// expect: row event = 'deployment-russia-2024-10', aspect = 'combat', expectedAs = 'expected', expectedBy = ['zelensky'], toldOn = '2025-04-30', toldBy = ['kp', 'ru']
//   row event = 'deployment-russia-2024-10', aspect = 'in-support-of', expectedAs = 'possible', expectedOn = '2024-10-23', expectedBy = ['us']
//   no row event = 'aid-us-2024-11-01'
MATCH (a:Claim:Entente {stance: 'asserts'})-[:ABOUT]->(e:Event)<-[:ABOUT]-(b:Claim {stance: 'asserts', modality: 'happened'})
WHERE ($events IS NULL OR e.id IN $events)
  AND a.modality IN ['announced', 'expected', 'possible', 'conditional']
  AND a.aspect = b.aspect
  AND a.element = b.element
  AND a.reported < b.reported
  // Not told as having happened before, and not told so between the two.
  AND NOT EXISTS {
    MATCH (c:Claim {stance: 'asserts', modality: 'happened', aspect: a.aspect, element: a.element})-[:ABOUT]->(e)
    WHERE c.reported < b.reported
  }
RETURN e AS event, a.aspect AS aspect, a.modality AS expectedAs, a.reported AS expectedOn,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(a) RETURN s ORDER BY s.name } AS expectedBy, a.summary AS expected,
  b.reported AS toldOn,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(b) RETURN s ORDER BY s.name } AS toldBy, b.summary AS told
ORDER BY e.id, aspect, expectedOn, toldOn, a.id, b.id
