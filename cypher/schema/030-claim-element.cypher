// The claims that support an element.
CREATE INDEX entente_claim_element IF NOT EXISTS FOR (c:Claim) ON (c.element)
