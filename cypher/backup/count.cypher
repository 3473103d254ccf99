// How many nodes are ours: a backup is restored where there are none.
MATCH (n:Entente)
RETURN count(n) AS count
