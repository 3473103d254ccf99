// title: How are two actors tied, and on whose word?
// description: Every event that both hold a role in, themselves or through somebody who speaks for them or belongs to them,
//   with the speakers who assert that it happened or that they took part. No name means that the document gives none.
//   Meetings, treaties, aid and strikes are all here: the kind says whether the tie is talk, cooperation or conflict.
// group: Ties
// parameter: one actor — a state, person or organization
// parameter: other actor — the other one
// parameter: planned boolean = false — also what is announced, expected or possible
// on: tie one, other
// shows: graph
// example: one = 'kp', other = 'ru'
// expect: row event = 'treaty-strategic-partnership-2024', kind = 'Treaty'
//   row event = 'meeting-choe-lavrov-2024-11-01', kind = 'Meeting', ourPart = 'choe-son-hui', theirPart = 'lavrov'
//   row event = 'deployment-russia-2024-10', kind = 'Deployment', roles = ['DEPLOYED', 'IN_SUPPORT_OF']
//   row event = 'visit-shoigu-pyongyang-2024', ourPart = 'kp', theirPart = 'shoigu'
//   no row event = 'transfer-technology-russia-north-korea'
MATCH (one:Actor:Entente {id: $one}), (other:Actor:Entente {id: $other})
MATCH ours = (one)<-[:REPRESENTS|PART_OF]-{0,3}(x:Actor)-[r]-(e:Event)
WHERE r.claimed AND ($planned OR e.status = 'happened')
MATCH theirs = (e)-[q]-(y:Actor)-[:REPRESENTS|PART_OF]->{0,3}(other)
WHERE q.claimed AND x <> y
RETURN e AS event, head([l IN labels(e) WHERE NOT l IN ['Entente', 'Event']]) AS kind, e.date AS date,
  x AS ourPart, y AS theirPart, [type(r), type(q)] AS roles, e.status AS status, e.grade AS grade,
  COLLECT {
    MATCH (s:Actor)-[:SAYS]->(c:Claim {stance: 'asserts'})-[:ABOUT]->(e)
    WHERE c.aspect = 'happened' OR c.element IN [r.id, q.id]
    WITH DISTINCT s
    RETURN s ORDER BY s.name
  } AS speakers,
  ours, theirs
ORDER BY e.from, e.id
