// The version of the graph where it is written, and whether there is anything of ours.
OPTIONAL MATCH (g:EntenteGraph {key: 'graph'})
RETURN g.version AS version, EXISTS { (:Entente) } AS filled
