// Everything that is joined to a node.
MATCH (n:Entente {id: $id})-[r]-(other)
WHERE NOT other:Dossier
RETURN r AS relationship, startNode(r) = n AS outgoing, other
ORDER BY r.id
