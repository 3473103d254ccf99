// Locks the graph until the transaction ends: whoever else writes it waits here. Setting what is set already changes
// nothing but takes the lock. A graph that was filled before versions were told is of version 1, an empty one of $version.
MERGE (g:EntenteGraph {key: 'graph'})
SET g.key = g.key
WITH g
SET g.version = coalesce(g.version, CASE WHEN EXISTS { (:Entente) } THEN 1 ELSE $version END)
RETURN g.version AS version
