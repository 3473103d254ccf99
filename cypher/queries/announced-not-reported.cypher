// title: Which announcements have no reported fulfilment?
// description: Events that were announced or expected, and that no claim in these documents tells as having happened. That
//   nothing was reported does not mean that nothing came: the documents end somewhere.
// group: Time
// tags: dates
// parameter: words list of text = ['announced', 'expected'] — how sure it was: announced, expected, possible, conditional
// parameter: due date optional — only what was due by the last day of this date; what has no last day is left out then
// shows: table
// example: words = ['announced', 'expected'], due = '2025-08'
// expect: row event = 'aid-us-2024-11-01', word = 'announced', date = '2024-11-01', speakers = ['us']
//   row event = 'deployment-russia-2025-07', word = 'expected', date = '2025-07/2025-08', speakers = ['kr-nis']
//   no row event = 'deployment-kursk-workers-2025'
//   no row event = 'deployment-russia-2024-10'
MATCH (c:Claim:Entente {aspect: 'happened', stance: 'asserts'})-[:ABOUT]->(e:Event)
WHERE c.modality IN $words
  AND ($due IS NULL OR e.to <= date($due.to))
  AND NOT EXISTS { (:Claim {aspect: 'happened', stance: 'asserts', modality: 'happened'})-[:ABOUT]->(e) }
  AND NOT EXISTS { (:Event {status: 'happened'})-[:IMPLEMENTS]->(e) }
WITH e, c.modality AS word, min(c.reported) AS since, collect(c) AS claims
RETURN e AS event, e.date AS date, word, since,
  COLLECT { UNWIND claims AS c MATCH (s:Actor)-[:SAYS]->(c) WITH DISTINCT s RETURN s ORDER BY s.name } AS speakers
ORDER BY since, e.id
