// Words to search by; `standard-folding` takes é for e and splits at punctuation.
CREATE FULLTEXT INDEX entente_search IF NOT EXISTS
FOR (n:Actor|Event|Place|Source|Claim)
ON EACH [n.name, n.aliases, n.title, n.publisher, n.description, n.summary, n.locator]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false } }
