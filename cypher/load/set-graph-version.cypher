// The version that the graph has been brought to.
MATCH (g:EntenteGraph {key: 'graph'})
SET g.version = $version
