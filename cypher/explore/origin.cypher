// What an origin is called.
MATCH (c:Claim {origin: $origin})
RETURN c.originTitle AS title
LIMIT 1
