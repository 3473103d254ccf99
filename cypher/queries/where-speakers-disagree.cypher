// title: Where do speakers disagree?
// description: Pairs of claims about the same aspect, measure and scope. “figures” cannot both be true: their dates overlap
//   and their bounds don't. “denies” and “doubts” name the one who contradicts first. Different figures on different
//   dates are a series and aren't here. A doubt is weaker than a denial: it may only leave open what another expects.
// group: Evidence
// parameter: about event optional — one event; all of them where it is left out
// shows: table
// example: about = 'deployment-russia-2024-10'
// expect: row aspect = 'combat', how = 'doubts', one = ['John Kirby'], other = ['United States']
//   no row aspect = 'troops'
MATCH (a:Claim)-[:ABOUT]->(e:Event)<-[:ABOUT]-(b:Claim {stance: 'asserts'})
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
  WHEN a.stance IN ['denies', 'doubts'] THEN a.stance
  WHEN a.stance = 'asserts' AND a.disputeHigh < b.disputeLow THEN 'figures'
  END AS how
WHERE how IS NOT NULL
RETURN e.id AS event, a.aspect AS aspect, how,
  [(x)-[:SAYS]->(a) | x.name] AS one, a.summary AS oneSays, a.said AS oneSaid, a.grade AS oneGrade,
  [(x)-[:SAYS]->(b) | x.name] AS other, b.summary AS otherSays, b.said AS otherSaid, b.grade AS otherGrade
ORDER BY event, aspect, how, a.reported, b.reported
