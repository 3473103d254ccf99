// The claims of an origin.
CREATE INDEX entente_claim_origin IF NOT EXISTS FOR (c:Claim) ON (c.origin)
