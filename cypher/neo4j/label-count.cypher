// How many nodes have one label, as Neo4j has counted them.
MATCH (n:`$label`)
RETURN count(n) AS count
