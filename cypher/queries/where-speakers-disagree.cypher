// title: Which claims truly conflict?
// description: Pairs of claims about the same aspect, measure and scope. “figures” cannot both be true: their dates overlap
//   and their bounds don't. “denies” and “doubts” name the one who contradicts first. Different figures on different
//   dates are a series and aren't here. A doubt is weaker than a denial: it may only leave open what another expects.
// group: Evidence
// tags: disagreement
// parameter: about event optional — one event; all of them where it is left out
// parameter: doubts boolean = false — also who doubted what had been said by then
// on: event about
// shows: table
// example: doubts = true
// expect: row event = 'capture-nuclear-plant-claimed-2024', aspect = 'happened', how = 'denies', one = ['zelensky'], other = ['ru']
//   row event = 'deployment-russia-2024-10', aspect = 'combat', how = 'doubts', one = ['kirby'], other = ['us']
//   no row one = ['kirby'], other = ['kp', 'ru']
//   no row aspect = 'troops'
MATCH (a:Claim:Entente)-[:ABOUT]->(e:Event)<-[:ABOUT]-(b:Claim {stance: 'asserts'})
WHERE ($about IS NULL OR e.id = $about)
  AND a <> b
  AND a.aspect = b.aspect
  AND a.element = b.element
  AND coalesce(a.measure, '') = coalesce(b.measure, '')
  AND coalesce(a.scope, '') = coalesce(b.scope, '')
  // An open date may overlap with every other.
  AND coalesce(a.asOfFrom <= b.asOfTo, true)
  AND coalesce(b.asOfFrom <= a.asOfTo, true)
WITH e, a, b, CASE
  WHEN a.stance = 'denies' THEN a.stance
  // Whoever doubts doesn't speak of what others say later.
  WHEN $doubts AND a.stance = 'doubts' AND b.reported <= a.reported THEN a.stance
  WHEN a.stance = 'asserts' AND a.disputeHigh < b.disputeLow THEN 'figures'
  END AS how
WHERE how IS NOT NULL
RETURN e AS event, a.aspect AS aspect, how,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(a) RETURN s ORDER BY s.name } AS one, a.summary AS oneSays,
  a.said AS oneSaid, a.grade AS oneGrade,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(b) RETURN s ORDER BY s.name } AS other, b.summary AS otherSays,
  b.said AS otherSaid, b.grade AS otherGrade
ORDER BY e.id, aspect, how, a.reported, b.reported, a.id, b.id
