// How many nodes and relationships there are, as Neo4j has counted them.
MATCH (n)
WITH count(n) AS all
WITH all - COUNT { (:EntenteGraph) } AS nodes
MATCH ()-[r]->()
RETURN nodes, count(r) AS relationships
