// The actors with most around them.
MATCH (n:Entente:Actor)
RETURN n
ORDER BY COUNT { (n)--() } DESC, n.id
LIMIT $most
