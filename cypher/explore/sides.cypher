// The actors for which these speak or of which they are a part, themselves included, and the days in which each
// affiliation on the way holds.
MATCH (a:Actor:Entente) WHERE a.id IN $ids
MATCH (a)
      ((:Actor)-[step:REPRESENTS|PART_OF]->(:Actor) WHERE type(step) = 'PART_OF' OR step.speaksFor){0,3}
      (whole:Actor:Entente)
RETURN a.id AS actor, whole.id AS whole, [x IN step | [x.from, x.to]] AS days
ORDER BY actor, whole
