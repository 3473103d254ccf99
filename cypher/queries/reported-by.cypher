// title: What was reported by a date?
// description: Events as the documents tell them by the last day of a date, each with the day of its first report and the
//   strongest word for it by then. What was reported later is left out, also when it happened before: this is what a
//   reader could have known.
// group: Time
// tags: dates
// parameter: by date — a day, a month or a year
// shows: timeline
// example: by = '2024-10-24'
// expect: row event = 'deployment-russia-2024-10', firstReported = '2024-10-23', strongest = 'happened'
//   no row event = 'aid-us-2024-11-01'
//   no row event = 'meeting-choe-lavrov-2024-11-01'
//   no row event = 'capture-kursk-2024-08'
MATCH (c:Claim:Entente {stance: 'asserts'})-[:ABOUT]->(e:Event)
WHERE c.reported <= date($by.to)
WITH e, min(c.reported) AS firstReported, count(c) AS claims,
  collect(DISTINCT CASE c.aspect WHEN 'happened' THEN c.modality END) AS words
RETURN e AS event, e.date AS date, firstReported,
  head([m IN ['happened', 'assessed', 'announced', 'expected', 'possible', 'conditional'] WHERE m IN words]) AS strongest,
  claims
ORDER BY firstReported, e.from, e.id
