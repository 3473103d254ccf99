// The origins from which several documents report, with how many claims of each pass the filter.
MATCH (c:Claim:Entente)
WHERE ($reportedBy IS NULL OR c.reported <= date($reportedBy))
  AND ($grades IS NULL OR c.grade IN $grades)
  AND NOT c.source IN $without
  AND NOT 'origin:' + c.origin IN $without
  AND (c.speakers IS NULL OR any(speaker IN c.speakers WHERE NOT speaker IN $without))
WITH c.origin AS origin, c.source AS source, head(collect(c.originTitle)) AS title, count(c) AS claims
ORDER BY claims DESC, source
WITH origin, head(collect(title)) AS title, collect([source, claims]) AS sources, sum(claims) AS claims
WHERE size(sources) > 1
RETURN origin, title, sources
ORDER BY size(sources) DESC, claims DESC, origin
