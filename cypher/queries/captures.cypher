// title: Who took what from whom, and who says so?
// description: Villages, regions and soldiers that are said to have been taken, with those who assert it and those who
//   deny it. A capture that one side alone reports is its account, not a change on the map.
// group: Deployments and captures
// tags: disagreement
// parameter: by actor optional — only what this actor took
// shows: table
// example: by = 'ua'
// expect: row event = 'capture-nuclear-plant-claimed-2024', captor = 'ua', status = 'possible', saidBy = ['ru'], deniedBy = ['zelensky']
//   row event = 'capture-north-korean-soldiers-kursk', captor = 'ua', takenFrom = 'kp', people = ['several'], saidBy = []
//   row event = 'capture-kursk-2024-08', date = '2024-08', takenFrom = 'ru', at = ['kursk-region'], deniedBy = []
//   no row event = 'capture-kruhlyakivka-2024-10'
MATCH (captor:Actor:Entente)-[:CAPTURED]->(e:Capture)-[:TAKEN_FROM]->(takenFrom:Actor)
WHERE $by IS NULL OR captor.id = $by
RETURN e AS event, e.date AS date, captor, takenFrom, [(e)-[:AT]->(place) | place] AS at, e.status AS status,
  [(c:Claim {aspect: 'people'})-[:ABOUT]->(e) | coalesce(toString(c.low), c.qualifier)] AS people,
  COLLECT {
    MATCH (s:Actor)-[:SAYS]->(:Claim {aspect: 'happened', stance: 'asserts'})-[:ABOUT]->(e)
    WITH DISTINCT s
    RETURN s ORDER BY s.name
  } AS saidBy,
  COLLECT {
    MATCH (s:Actor)-[:SAYS]->(:Claim {stance: 'denies'})-[:ABOUT]->(e)
    WITH DISTINCT s
    RETURN s ORDER BY s.name
  } AS deniedBy,
  e.grade AS grade
ORDER BY e.from, e.id
