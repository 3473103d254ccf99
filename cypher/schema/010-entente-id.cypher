// One node of ours for each id; nodes of other owners never carry the label Entente.
CREATE CONSTRAINT entente_id IF NOT EXISTS FOR (n:Entente) REQUIRE n.id IS UNIQUE
