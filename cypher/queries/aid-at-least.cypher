// title: Which aid is said to be worth at least so much?
// description: Every sum that is claimed for an aid package, in millions of US dollars, with who says so. A sum that is
//   only known as “at most” is left out, since its lower end is open. Sums of one package are not added up.
// group: Aid and transfers
// tags: figures
// parameter: millions decimal = 100 — the least worth, in millions of US dollars
// parameter: givers list of actor optional — only aid of these
// on: selection givers
// shows: table
// example: millions = 424.5, givers = ['us', 'kr']
// expect: row event = 'aid-us-2024-11-01', giver = 'us', receiver = 'ua', millions = 425, speakers = ['us'], modality = 'announced'
MATCH (giver:Actor:Entente)-[:GAVE]->(e:AidPackage)-[:GIVEN_TO]->(receiver:Actor)
WHERE $givers IS NULL OR giver.id IN $givers
MATCH (source:Source)-[:REPORTS]->(c:Claim {aspect: 'amount', stance: 'asserts'})-[:ABOUT]->(e)
// Divided by a FLOAT: two INTEGERs would be cut to a whole number.
WITH *, c.low / 1000000.0 AS millions
WHERE millions >= $millions
RETURN e AS event, giver, receiver, millions, c.qualifier AS qualifier, c.modality AS modality,
  COLLECT { MATCH (s:Actor)-[:SAYS]->(c) RETURN s ORDER BY s.name } AS speakers,
  c.said AS said, c.grade AS grade, source, c.paragraph AS paragraph
ORDER BY millions DESC, e.id, c.id
