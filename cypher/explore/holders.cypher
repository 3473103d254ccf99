// The actors that hold a role in these events, and the days of each event.
MATCH (e:Event:Entente) WHERE e.id IN $ids
MATCH (e)-[r]-(a:Actor:Entente) WHERE r.claimed
RETURN e.id AS event, e.from AS from, e.to AS to, collect(DISTINCT a.id) AS holders
ORDER BY event
