// Events whose days meet the window, as far as they have days: a missing date is open.
MATCH (e:Event:Entente)
WHERE ($labels IS NULL OR any(label IN labels(e) WHERE label IN $labels))
  AND ($from IS NULL OR e.to IS NULL OR e.to >= date($from))
  AND ($to IS NULL OR e.from IS NULL OR e.from <= date($to))
RETURN e AS event
ORDER BY e.from, e.id
