// One node that tells the version of the graph; whoever writes locks it. It is nobody's dossier and has no label Entente.
CREATE CONSTRAINT entente_graph IF NOT EXISTS FOR (g:EntenteGraph) REQUIRE g.key IS UNIQUE
