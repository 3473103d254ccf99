// The states for which an actor's deeds count, and the days in which each affiliation on the way holds.
MATCH (a:Actor:Entente)
      ((:Actor)-[step:REPRESENTS|PART_OF]->(:Actor) WHERE type(step) = 'PART_OF' OR step.speaksFor){0,3}
      (s:State:Entente)
RETURN a.id AS actor, s.id AS state, [x IN step | [x.from, x.to]] AS days
ORDER BY actor, state
