// Takes out the relationships between nodes of ours, which a backup then gives anew.
MATCH (:Entente)-[r]->(:Entente)
DELETE r
