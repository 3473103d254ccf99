// title: How are two actors tied, and on whose word?
// description: Every event that both hold a role in, themselves or through somebody who speaks for them or belongs to them,
//   with the speakers who assert that it happened or that they took part. No name means that the document gives none. Meetings, treaties, aid and strikes
//   are all here: the kind says whether the tie is talk, cooperation or conflict.
// group: Ties
// parameter: one actor — a state, person or organization
// parameter: other actor — the other one
// parameter: planned boolean = false — also what is announced, expected or possible
// shows: graph
// example: one = 'kp', other = 'ru'
// expect: row event = 'treaty-strategic-partnership-2024', kind = 'Treaty'
//   row event = 'meeting-choe-lavrov-2024-11-01', kind = 'Meeting'
//   row event = 'deployment-russia-2024-10', kind = 'Deployment', roles = ['DEPLOYED', 'IN_SUPPORT_OF']
//   no row event = 'transfer-technology-russia-north-korea'
MATCH (one:Actor {id: $one}), (other:Actor {id: $other})
MATCH ours = (one)<-[:REPRESENTS|PART_OF]-{0,3}(x:Actor)-[r]-(e:Event)
WHERE r.claimed AND ($planned OR e.status = 'happened')
MATCH theirs = (e)-[q]-(y:Actor)-[:REPRESENTS|PART_OF]->{0,3}(other)
WHERE q.claimed AND x <> y
RETURN e.id AS event, head([l IN labels(e) WHERE NOT l IN ['Entente', 'Event']]) AS kind, e.date AS date,
  [type(r), type(q)] AS roles, e.status AS status, e.grade AS grade,
  COLLECT {
    MATCH (s:Actor)-[:SAYS]->(c:Claim {stance: 'asserts'})-[:ABOUT]->(e)
    WHERE c.aspect = 'happened' OR c.element IN [r.id, q.id]
    RETURN DISTINCT s.name ORDER BY s.name
  } AS speakers,
  ours, theirs
ORDER BY e.from, event
