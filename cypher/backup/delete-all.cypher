// Takes out all that is ours, to put a backup in its place.
MATCH (n:Entente)
DETACH DELETE n
