// title: Who gave what to whom?
// description: Aid packages and transfers from giver to receiver. The status says how far it is told as done: announced,
//   expected or possible help has not been seen to arrive. Left out by planned = false. Where no giver stands, the
//   documents name none (“NATO allies”).
// group: Aid and transfers
// parameter: what list of text = ['aid', 'arms', 'technology', 'training', 'economic', 'humanitarian'] — sorts of help
// parameter: to actor optional — only what this actor receives
// parameter: planned boolean = true — also what is announced, expected or possible
// on: actor to
// shows: graph
// example: what = ['arms', 'humanitarian', 'aid'], to = 'ua'
// expect: row event = 'aid-us-2024-11-01', giver = 'us', receiver = 'ua', status = 'announced', amount = 425000000
//   row event = 'transfer-arms-south-korea-ukraine', giver = 'kr', status = 'possible'
//   row event = 'transfer-humanitarian-south-korea-ukraine', giver = 'kr', status = 'happened'
//   row event = 'transfer-artillery-nato-allies-ukraine', giver = null, status = 'happened'
//   no row event = 'transfer-arms-north-korea-russia'
MATCH received = (e:AidPackage|Transfer)-[:GIVEN_TO]->(receiver:Actor&Entente)
WHERE coalesce(e.what, 'aid') IN $what
  AND ($to IS NULL OR receiver.id = $to)
  AND ($planned OR e.status = 'happened')
OPTIONAL MATCH given = (giver:Actor)-[:GAVE]->(e)
RETURN giver, receiver, coalesce(e.what, 'aid') AS what, e AS event, e.date AS date, e.status AS status,
  e.amountLow AS amount, e.grade AS grade, given, received
ORDER BY giver.name, receiver.name, e.from
