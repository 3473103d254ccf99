// title: Where did it happen, and how exactly is the place known?
// description: Events of one kind at, from, to or against a place. A place that is known no closer than a region or country
//   is a point within it, and no spot: read “precision” before you measure. Events without a place aren't here.
// group: Places
// tags: dates
// parameter: kind text of 'Strike', 'Capture', 'Deployment', 'Meeting' = 'Strike' — which kind of event
// parameter: within range of date optional — only what may have happened in this time
// parameter: precision list of text of 'spot', 'city', 'region', 'country', 'sea' = ['spot', 'city', 'region'] — how exactly the place is known
// parameter: at list of place optional — only these places
// on: place at
// shows: map
// example: within = {from: '2024-10', to: '2024-11'}, precision = ['city', 'region']
// expect: row event = 'strike-kyiv-region-2024-10-24', place = 'kyiv-region', precision = 'region', role = 'struck'
//   row event = 'strike-ukraine-2024-10-30', place = 'kyiv', precision = 'city'
//   no row event = 'strike-ukraine-2025-06-29'
//   no row place = 'moscow'
MATCH (e:Event:Entente)-[r:AT|FROM|TO|STRUCK]->(place:Place)
WHERE $kind IN labels(e) AND place.precision IN $precision
  AND ($at IS NULL OR place.id IN $at)
  AND ($within IS NULL
    OR (coalesce(e.to >= date($within.from), true) AND coalesce(e.from <= date($within.to), true)))
RETURN e AS event, e.date AS date, toLower(type(r)) AS role, place, place.precision AS precision, e.status AS status,
  e.grade AS grade
ORDER BY e.from, e.id, place.id, role
