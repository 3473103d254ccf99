// title: What would fall without a source?
// description: Events that only these documents assert. Without them nothing would speak for these events, and they should
//   be quoted with the document's name. Nothing is found where neither words nor documents are filled in.
// group: Evidence
// tags: documents
// parameter: words text optional — words of a document's title or publisher, or its id
// parameter: documents list of source optional — the documents themselves
// on: source documents
// on: selection documents
// shows: table
// example: words = 'voice of america'
// expect: row event = 'strike-kyiv-region-2024-10-24', onlyIn = ['voa-2024-10-24']
//   no row event = 'deployment-russia-2024-10'
//   no row event = 'transfer-arms-north-korea-russia'
MATCH (doubted:Source:Entente)
WHERE doubted.id IN $documents
  OR any(text IN [doubted.title, doubted.publisher, doubted.id] WHERE toLower(text) CONTAINS toLower($words))
WITH collect(doubted) AS doubted
UNWIND doubted AS source
MATCH (source)-[:REPORTS]->(:Claim {stance: 'asserts'})-[:ABOUT]->(e:Event)
WITH doubted, e, collect(DISTINCT source) AS onlyIn
WHERE NOT EXISTS {
  MATCH (other:Source)-[:REPORTS]->(:Claim {stance: 'asserts'})-[:ABOUT]->(e)
  WHERE NOT other IN doubted
}
RETURN e AS event, e.date AS date, e.status AS status, e.grade AS grade, onlyIn
ORDER BY e.from, e.id
