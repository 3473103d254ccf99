// title: Who met in the weeks around each deployment?
// description: Meetings of people who speak for the side that sent troops, or for the side it supported, and how many
//   days after the beginning of the deployment they met (before it, where the number is negative). Where a date is
//   known no closer than a month, the number counts between the first days it may mean. Sequence isn't cause: that
//   two met beforehand does not say that they agreed on it there.
// group: Meetings
// tags: dates
// first: 1
// parameter: days integer = 60 — how far to look, before the first day of the deployment and after its last
// shows: graph
// example: days = 30
// expect: row deployment = 'deployment-russia-2024-10', meeting = 'meeting-choe-lavrov-2024-11-01', side = 'kp', daysAfter = 31
//   row deployment = 'deployment-russia-2024-10', meeting = 'meeting-choe-lavrov-2024-11-01', side = 'ru', daysAfter = 31
//   row deployment = 'deployment-russia-2024-10', meeting = 'visit-shoigu-pyongyang-2024', side = 'ru', daysAfter = -30
//   no row deployment = 'deployment-russia-2024-10', meeting = 'meeting-putin-kim-2024-06'
MATCH (d:Deployment:Entente)
WHERE d.from IS NOT NULL AND d.to IS NOT NULL
MATCH sides = (d)-[:DEPLOYED|IN_SUPPORT_OF]-(side:Actor)
// Whoever attended, up to the state or organization that they speak for or belong to.
MATCH seat = (m:Meeting)<-[:ATTENDED]-(:Actor)-[:REPRESENTS|PART_OF]->{0,3}(side)
WHERE m.status = 'happened'
  AND m.from <= d.to + duration({days: $days})
  AND m.to >= d.from - duration({days: $days})
RETURN d AS deployment, side, m AS meeting, m.date AS date, duration.inDays(d.from, m.from).days AS daysAfter,
  sides, seat
ORDER BY d.id, m.from, side.name
