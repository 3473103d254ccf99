// title: What else is claimed about the same?
// description: All that is claimed about the same aspect of the same thing as one claim, in the order in which it was
//   reported, with who says so. “answers” and “answered by” name what one speaker says of another's claim. The claim
//   itself is there too. Figures about different dates are a series, not a contradiction.
// group: Evidence
// tags: disagreement
// parameter: claim claim — the claim to look around
// on: claim claim
// shows: table
// example: claim = 'russia-nuclear-plant.happened'
// expect: row how = 'the claim', speakers = ['ru'], stance = 'asserts'
//   row how = 'answers', speakers = ['zelensky'], stance = 'denies'
//   no row speakers = ['us']
MATCH (asked:Claim:Entente {id: $claim})-[:ABOUT]->(about)
MATCH (source:Source)-[:REPORTS]->(c:Claim)-[:ABOUT]->(about)
WHERE c.aspect = asked.aspect AND c.element = asked.element
RETURN c AS claim,
  CASE
    WHEN c = asked THEN 'the claim'
    WHEN EXISTS { (c)-[:ANSWERS]->(asked) } THEN 'answers'
    WHEN EXISTS { (asked)-[:ANSWERS]->(c) } THEN 'answered by'
    ELSE 'beside'
  END AS how,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(c) RETURN s ORDER BY s.name } AS speakers, c.stance AS stance,
  c.low AS low, c.high AS high, c.qualifier AS qualifier, c.said AS said, toString(c.reported) AS reported,
  c.grade AS grade, source, c.paragraph AS paragraph
ORDER BY c.reported, c.id
