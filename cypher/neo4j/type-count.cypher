// How many relationships have one type, as Neo4j has counted them.
MATCH ()-[r:`$type`]->()
RETURN count(r) AS count
