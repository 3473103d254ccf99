// Which of these relationships there are, each by its id from|TYPE|to.
UNWIND $ids AS asked
WITH asked, split(asked, '|') AS parts
MATCH (:Entente {id: parts[0]})-[r]->(:Entente {id: parts[2]})
WHERE r.id = asked
RETURN DISTINCT asked
