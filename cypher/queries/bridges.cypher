// title: Who stands between two states?
// description: Actors that share events with the one and events with the other, but not as part of either. They are where to
//   look for how two sides without a tie of their own act on each other. Many events make an actor visible, not powerful.
// group: Ties
// parameter: one actor — a state
// parameter: other actor — the other one
// on: tie one, other
// shows: graph
// example: one = 'kp', other = 'ua'
// expect: row bridge = 'ru'
//   no row bridge = 'choe-son-hui'
//   no row bridge = 'pl'
MATCH (one:Actor:Entente {id: $one}), (other:Actor:Entente {id: $other})
MATCH here = (one)<-[:REPRESENTS|PART_OF]-{0,3}(:Actor)-[r]-(e:Event {status: 'happened'})-[s]-(bridge:Actor)
WHERE r.claimed AND s.claimed AND bridge <> one AND bridge <> other
  AND NOT EXISTS { (bridge)-[:REPRESENTS|PART_OF]->{1,3}(one) }
  AND NOT EXISTS { (bridge)-[:REPRESENTS|PART_OF]->{1,3}(other) }
// In order, so that the answer is the same wherever it is asked.
WITH other, bridge, e, here ORDER BY [r IN relationships(here) | r.id]
WITH other, bridge, collect(DISTINCT e) AS withOne, collect(here) AS here
MATCH there = (bridge)-[t]-(e:Event {status: 'happened'})-[u]-(:Actor)-[:REPRESENTS|PART_OF]->{0,3}(other)
WHERE t.claimed AND u.claimed
WITH bridge, withOne, here, e, there ORDER BY [r IN relationships(there) | r.id]
WITH bridge, withOne, here, collect(DISTINCT e) AS withOther, collect(there) AS there
RETURN bridge, size(withOne) AS eventsWithOne, size(withOther) AS eventsWithOther,
  size([e IN withOne WHERE e IN withOther]) AS eventsWithBoth, here, there
ORDER BY eventsWithOne + eventsWithOther DESC, bridge.id
