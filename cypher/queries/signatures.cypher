// title: Who signed what, and what came of it?
// description: Treaties and agreements with all who signed, and the events that are told as following from them or carrying
//   them out. Following is what a speaker says, not a proof of cause.
// group: Treaties and votes
// parameter: signer actor optional — only what this actor signed
// on: actor signer
// shows: graph
// example: signer = 'kp'
// expect: row treaty = 'treaty-strategic-partnership-2024', signers = ['kp', 'ru', 'putin'], then = ['deployment-russia-2024-10']
//   row treaty = 'agreement-shoigu-pyongyang-2024', signers = ['kp', 'shoigu'], then = []
MATCH signed = (signer:Actor:Entente)-[:SIGNED]->(t:Treaty)
WITH t, signer, signed ORDER BY signer.name
WITH t, collect(signer) AS signers, collect(signed) AS paths
WHERE $signer IS NULL OR any(one IN signers WHERE one.id = $signer)
RETURN t AS treaty, t.date AS date, signers,
  COLLECT { MATCH (e:Event)-[:FOLLOWS|IMPLEMENTS]->(t) RETURN e ORDER BY e.from } AS then,
  t.status AS status, t.grade AS grade, paths
ORDER BY t.from, t.id
