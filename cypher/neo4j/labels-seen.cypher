// The labels of the first nodes: how many of these have each, and what a few of them hold.
MATCH (n)
WHERE NOT n:EntenteGraph
WITH n
LIMIT $scan
UNWIND labels(n) AS label
WITH label, count(*) AS count, collect(n)[..$sample] AS some
CALL (some) {
  UNWIND some AS one
  UNWIND keys(one) AS name
  WITH name, one[name] AS held
  WITH name, replace(valueType(held), ' NOT NULL', '') AS type,
       CASE
         WHEN held IS :: STRING THEN left(held, $longest)
         WHEN held IS :: LIST<ANY> THEN [part IN held[..$items] | CASE WHEN part IS :: STRING THEN left(part, $longest) ELSE part END]
         ELSE held
       END AS example
  WITH name, type, example, count(*) AS times
  ORDER BY times DESC
  WITH name, collect(DISTINCT type) AS types, sum(times) AS count, collect(example)[..$examples] AS examples
  ORDER BY name
  RETURN collect({name: name, types: types, count: count, examples: examples}) AS properties
}
RETURN label AS name, count, size(some) AS looked, properties
