// Claims by their ids, as far as they pass the filter.
MATCH (c:Claim:Entente) WHERE c.id IN $ids
  AND ($reportedBy IS NULL OR c.reported <= date($reportedBy))
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
MATCH (source:Source)-[:REPORTS]->(c)-[:ABOUT]->(about)
RETURN c AS claim, source, about,
  [(c)-[:NAMES]->(x) | x] AS names,
  [(x)-[:SAYS]->(c) | x] AS speakers,
  [(c)-[v:VIA]->(x) | [v.step, x]] AS via,
  [(c)-[:ANSWERS]->(x) | x.id] AS answers,
  [(x)-[:ANSWERS]->(c) | x.id] AS answeredBy
ORDER BY c.id
