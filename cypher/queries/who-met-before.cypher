// title: Who met in the weeks before an event?
// description: Meetings, before its last possible day, of those who had a part in the event or of people who speak for
//   them or belong to them. Two numbers of days, since dates have a precision: negative means that the meeting may as well
//   have come after the beginning. Sequence isn't cause: that they met before does not say that they agreed on it there.
// group: Meetings
// tags: dates
// parameter: event event — the event to look back from
// parameter: days integer = 60 — how many days to look back from its first possible day
// on: event event
// shows: graph
// example: event = 'deployment-russia-2024-10', days = 45
// expect: row meeting = 'visit-shoigu-pyongyang-2024', came = ['kp', 'shoigu'], atLeast = 1, atMost = 44
//   no row meeting = 'meeting-choe-lavrov-2024-11-01'
//   no row meeting = 'meeting-putin-kim-2024-06'
MATCH (e:Event:Entente {id: $event})-[r]-(party:Actor)
WHERE r.claimed
MATCH seat = (m:Meeting)<-[:ATTENDED]-(a:Actor)-[:REPRESENTS|PART_OF]->{0,3}(party)
WHERE m <> e AND m.status = 'happened'
  AND m.from < e.to
  AND m.to >= e.from - duration({days: $days})
WITH e, m, a, party, seat ORDER BY a.name
RETURN m AS meeting, m.date AS date, collect(DISTINCT a) AS came, collect(DISTINCT party) AS onTheSideOf,
  duration.inDays(m.to, e.from).days AS atLeast, duration.inDays(m.from, e.to).days AS atMost, collect(seat) AS seats
ORDER BY m.from, m.id
