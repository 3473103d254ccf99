// title: What happened near a place?
// description: Events at, from, to or against places within a distance of another. A place that is known no closer than
//   a region or country stands for a point within it: its distance is rough, as its precision says.
// group: Strikes
// parameter: place place — the place to look around
// parameter: kilometres decimal = 150.0 — how far away
// on: place place
// shows: graph
// example: place = 'kyiv', kilometres = 200
// expect: row event = 'strike-kyiv-region-2024-10-24', at = 'kyiv-region', kilometres = 0, precision = 'region'
//   row event = 'strike-ukraine-2024-11-01', kilometres = 0
//   no row event = 'meeting-choe-lavrov-2024-11-01'
MATCH (centre:Place:Entente {id: $place})
MATCH there = (e:Event)-[:AT|FROM|TO|STRUCK]->(at:Place:Entente)
WITH *, point.distance(centre.point, at.point) / 1000 AS kilometres
WHERE kilometres <= $kilometres
RETURN e AS event, e.date AS date, at, toInteger(round(kilometres)) AS kilometres,
  at.precision AS precision, e.status AS status, there
ORDER BY kilometres, e.from, e.id
