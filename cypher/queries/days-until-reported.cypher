// title: How long did it take until it was reported?
// description: Days from the happening to the first report. Two numbers, since dates have a precision: the least and the
//   most it can have been. Long delays are where to ask who knew, and why it came out when it did.
// group: Time
// tags: dates
// parameter: days integer = 0 — only what took at least so many days, counted from its first possible day
// parameter: between date optional — only events that may have happened within this date, such as 2024-10 or 2024-10-01/2024-11-30
// shows: table
// example: days = 0, between = '2024-10/2024-11'
// expect: row event = 'meeting-choe-lavrov-2024-11-01', atLeast = 0, atMost = 0, firstReported = '2024-11-01'
//   row event = 'deployment-russia-2024-10', firstReported = '2024-10-23', atLeast = 8, atMost = 22
//   no row event = 'deployment-invasion-2022-02'
MATCH (c:Claim:Entente {stance: 'asserts', modality: 'happened'})-[:ABOUT]->(e:Event)
WHERE e.from IS NOT NULL AND e.to IS NOT NULL
  AND ($between IS NULL
    OR (coalesce(e.from <= date($between.to), true) AND coalesce(e.to >= date($between.from), true)))
WITH e, min(c.reported) AS firstReported
WITH e, firstReported, duration.inDays(e.from, firstReported).days AS atMost,
  duration.inDays(e.to, firstReported).days AS late
WHERE atMost >= $days
// Reported before its last possible day: then it may have been told at once.
RETURN e AS event, e.date AS date, firstReported, CASE WHEN late < 0 THEN 0 ELSE late END AS atLeast, atMost
ORDER BY atLeast DESC, atMost DESC, e.id
