// title: Who voted how, and on whom?
// description: Votes, vetoes and resolutions, with those whom they concern. Where no voter stands, no document names one. A
//   position that was kept for long stands as one vote.
// group: Treaties and votes
// parameter: voter actor optional — only votes of this actor
// on: actor voter
// shows: graph
// example: voter = 'ru'
// expect: row vote = 'vote-un-sanctions-monitors-2024', voter = 'ru', position = 'veto', heldBy = 'united-nations', concerns = ['kp']
//   row vote = 'vote-un-sanctions-blocked', position = 'against', concerns = ['kp']
//   no row vote = 'vote-unsc-resolutions-north-korea'
MATCH held = (e:Vote:Entente)-[:HELD_BY]->(heldBy:Organization)
OPTIONAL MATCH voted = (voter:Actor)-[v:VOTED]->(e)
WITH *
WHERE $voter IS NULL OR voter.id = $voter
RETURN e AS vote, e.date AS date, voter, v.position AS position, heldBy,
  COLLECT { MATCH (e)-[:CONCERNS]->(a:Actor) RETURN a ORDER BY a.name } AS concerns,
  e.status AS status, e.grade AS grade, held, voted
ORDER BY e.to, e.id
