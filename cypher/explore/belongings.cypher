// Which actors speak for, or are part of, which other actors, over up to three steps.
MATCH (a:Actor:Entente)
      ((:Actor)-[step:REPRESENTS|PART_OF]->(:Actor) WHERE type(step) = 'PART_OF' OR step.speaksFor){1,3}
      (b:Actor:Entente)
RETURN DISTINCT a.id AS actor, b.id AS whole
