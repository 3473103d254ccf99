// Which people and organizations represent a state or are part of it, over up to three steps.
MATCH (a:(Person|Organization)&Actor&Entente)-[:REPRESENTS|PART_OF]->{1,3}(s:State&Entente)
RETURN DISTINCT a.id AS actor, s.id AS state
ORDER BY actor, state
