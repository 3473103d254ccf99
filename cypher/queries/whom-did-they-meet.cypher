// title: Whom did an actor meet?
// description: Meetings of an actor, or of people and bodies that speak for it or belong to it, with everybody else who
//   attended. An empty date means that no document gives one. Only meetings that are told as having happened.
// group: Meetings
// parameter: who actor — a state, person or organization
// shows: table
// example: who = 'kp'
// expect: row meeting = 'meeting-choe-lavrov-2024-11-01', came = ['Choe Son Hui'], met = ['Sergey Lavrov']
//   no row meeting = 'meeting-us-briefs-ukraine-2024-10'
MATCH (who:Actor {id: $who})
MATCH (m:Meeting {status: 'happened'})<-[:ATTENDED]-(a:Actor)
WITH who, m, a, EXISTS { (a)-[:REPRESENTS|PART_OF]->{0,3}(who) } AS ours
ORDER BY a.name
WITH m,
  [name IN collect(CASE WHEN ours THEN a.name END) | name] AS came,
  [name IN collect(CASE WHEN NOT ours THEN a.name END) | name] AS met
WHERE size(came) > 0
RETURN m.id AS meeting, m.title AS title, m.date AS date, came, met,
  [(m)-[:AT]->(place) | place.name] AS at, m.grade AS grade
ORDER BY m.from, meeting
