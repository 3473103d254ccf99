// title: What do the documents leave unsaid?
// description: Events of which no document gives what one would ask first: strikes without a word on casualties, deployments
//   and captures without a number, aid without a sum, meetings without a topic. “None were reported” is something said, and
//   isn't here. Who was asked and would not say stands beside it.
// group: Evidence
// tags: documents
// parameter: kinds list of text = ['Strike', 'Deployment', 'Capture', 'AidPackage', 'Transfer', 'Meeting'] — kinds of events
// parameter: planned boolean = false — also what is announced, expected or possible
// shows: table
// example: kinds = ['Strike', 'Deployment'], planned = true
// expect: row event = 'strike-mykolaiv-2024-10-24', missing = 'casualties'
//   row event = 'deployment-polish-airspace-2025-06-29', missing = 'number'
//   row event = 'deployment-russia-2025-07', missing = 'number'
//   no row event = 'strike-kyiv-region-2024-10-24'
//   no row event = 'deployment-kursk-workers-2025'
UNWIND [
  {kind: 'Strike', missing: 'casualties', aspects: ['killed', 'injured', 'casualties']},
  {kind: 'Deployment', missing: 'number', aspects: ['troops']},
  {kind: 'Capture', missing: 'number', aspects: ['people']},
  {kind: 'AidPackage', missing: 'sum', aspects: ['amount']},
  {kind: 'Transfer', missing: 'quantity', aspects: ['quantity']},
  {kind: 'Meeting', missing: 'topic', aspects: ['topic']}
] AS asked
MATCH (e:Event:Entente)
WHERE asked.kind IN $kinds AND asked.kind IN labels(e)
  AND ($planned OR e.status = 'happened')
  AND NOT EXISTS { (c:Claim {stance: 'asserts'})-[:ABOUT]->(e) WHERE c.aspect IN asked.aspects }
RETURN e AS event, e.date AS date, asked.missing AS missing,
  COLLECT {
    MATCH (s:Actor)-[:SAYS]->(c:Claim {stance: 'withholds'})-[:ABOUT]->(e)
    WHERE c.aspect IN asked.aspects
    WITH DISTINCT s
    RETURN s ORDER BY s.name
  } AS withheldBy,
  e.claims AS claims
ORDER BY missing, e.from, e.id
