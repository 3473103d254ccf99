// title: How much of each document is in the claims?
// description: Paragraphs of each document and how many of them give claims; headings, menus and opinions need not. A low
//   share is where to read the document itself. The speakers show on how few voices a document may rest.
// group: Evidence
// tags: documents
// parameter: percent decimal = 100 — only documents with no more than this share of paragraphs with claims
// shows: table
// example: percent = 90
// expect: row source = 'voa-2024-10-24', paragraphs = 25, withClaims = 21, percent = 84
//   row source = 'trade-strikes-2024-10-30', paragraphs = 25, withClaims = 21
//   row source = 'timenews-interview-2024-11-02', paragraphs = 15
//   no row source = 'timenews-2024-11-02'
MATCH (source:Source:Entente)
WHERE source.paragraphs > 0
WITH source, source.paragraphs AS paragraphs, source.paragraphsWithClaims AS withClaims,
  round(100.0 * source.paragraphsWithClaims / source.paragraphs, 1) AS percent
WHERE percent <= $percent
RETURN source, paragraphs, withClaims, percent,
  COUNT { (source)-[:REPORTS]->(:Claim) } AS claims,
  COUNT { MATCH (source)-[:REPORTS]->(:Claim)<-[:SAYS]-(s:Actor) RETURN DISTINCT s } AS speakers,
  source.reliability AS reliability
ORDER BY percent, source.id
