// title: What belongs to what?
// description: Waves and their strikes, visits and their talks: the events that are told as parts of another, through up to
//   three levels, with what each part is told of. Don't add the figures of parts to those of the whole: they may be
//   counted in it already.
// group: Strikes
// parameter: whole event optional — one whole; all of them where it is left out
// shows: graph
// example: whole = 'strike-campaign-russia-2025'
// expect: row part = 'strike-ukraine-2025-06-29', level = 1
//   row part = 'strike-cherkasy-2025-06-29', level = 2, toldOf = ['injured']
//   row part = 'strike-kherson-2025-06-29', level = 2, toldOf = ['killed']
//   no row part = 'strike-ukraine-2024-11-01'
MATCH belongs = (part:Event:Entente)-[:PART_OF]->{1,3}(whole:Event)
WHERE $whole IS NULL OR whole.id = $whole
RETURN whole, part, part.date AS date, length(belongs) AS level, part.status AS status,
  COLLECT {
    MATCH (c:Claim {stance: 'asserts'})-[:ABOUT]->(part)
    // What is said of the part itself: its roles stand in the graph.
    WHERE c.element = part.id AND NOT c.aspect IN ['happened', 'date']
    RETURN DISTINCT c.aspect ORDER BY c.aspect
  } AS toldOf,
  belongs
ORDER BY whole.id, level, part.from, part.id
