// Events in the order of time.
CREATE INDEX entente_event_from IF NOT EXISTS FOR (e:Event) ON (e.from)
