// title: What rests on the word of one party alone?
// description: Strikes, captures, deployments and help that nobody but one of those involved tells as having happened: no
//   other speaker, no outlet in its own voice. It may be true all the same, but it is one side's account.
// group: Evidence
// tags: disagreement
// parameter: side actor optional — only what rests on the word of this one
// on: actor side
// shows: table
// example: side = 'ru'
// expect: row event = 'capture-kruhlyakivka-2024-10', side = 'ru', speakers = ['ru-military']
//   row event = 'strike-russia-2024-10-24', side = 'ru', speakers = ['ru-defense-ministry']
//   no row event = 'deployment-russia-2024-10'
//   no row event = 'strike-mykolaiv-2024-10-24'
MATCH (e:Strike|Capture|Deployment|AidPackage|Transfer)-[r]-(side:State&Entente)
WHERE r.claimed AND ($side IS NULL OR side.id = $side)
WITH DISTINCT e, side
MATCH (c:Claim {aspect: 'happened', stance: 'asserts', modality: 'happened'})-[:ABOUT]->(e)
WITH e, side, collect(c) AS claims
// Every claim has a speaker, and every speaker speaks for this side.
WHERE all(c IN claims WHERE EXISTS { (:Actor)-[:SAYS]->(c) })
  AND all(c IN claims WHERE NOT EXISTS {
    MATCH (s:Actor)-[:SAYS]->(c)
    WHERE NOT EXISTS { (s)-[o:REPRESENTS|PART_OF WHERE o:PART_OF OR o.speaksFor]->{0,3}(side) }
  })
RETURN e AS event, e.date AS date, side,
  COLLECT { UNWIND claims AS c MATCH (s:Actor)-[:SAYS]->(c) WITH DISTINCT s RETURN s ORDER BY s.name } AS speakers,
  e.origins AS origins, e.grade AS grade
ORDER BY side.name, e.from, e.id
