// How much there is in all, whatever the filter.
MATCH (n:Entente)
WHERE NOT n:Dossier
UNWIND labels(n) AS label
WITH label, count(*) AS total
WHERE NOT label IN ['Entente', 'Actor']
RETURN label, total
