// title: Who gave what to whom?
// description: Aid packages and transfers from giver to receiver. The status says how far it is told as done: announced,
//   expected or possible help has not been seen to arrive. Left out by planned = false.
// group: Aid and transfers
// parameter: what list of text = ['aid', 'arms', 'technology', 'training', 'economic', 'humanitarian'] — sorts of help
// parameter: to actor optional — only what this actor receives
// parameter: planned boolean = true — also what is announced, expected or possible
// shows: graph
// example: what = ['arms', 'humanitarian', 'aid'], to = 'ua'
// expect: row event = 'aid-us-2024-11-01', giver = 'United States', receiver = 'Ukraine', status = 'announced', amount = 425000000
//   row event = 'transfer-arms-south-korea-ukraine', giver = 'South Korea', status = 'possible'
//   no row event = 'transfer-arms-north-korea-russia'
MATCH given = (giver:Actor)-[:GAVE]->(e:AidPackage|Transfer)-[:GIVEN_TO]->(receiver:Actor)
WHERE coalesce(e.what, 'aid') IN $what
  AND ($to IS NULL OR receiver.id = $to)
  AND ($planned OR e.status = 'happened')
RETURN giver.name AS giver, receiver.name AS receiver, coalesce(e.what, 'aid') AS what, e.id AS event,
  e.title AS title, e.date AS date, e.status AS status, e.amountLow AS amount, e.grade AS grade, given
ORDER BY giver, receiver, e.from
