// The dossiers that were loaded.
MATCH (d:Dossier:Entente)
RETURN d.dossier AS id, d.title AS title, d.version AS version, d.frozen AS frozen
ORDER BY id
