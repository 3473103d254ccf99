// title: Whom did an actor meet?
// description: Meetings of an actor, or of people and bodies that speak for it or belong to it, with everybody else who
//   attended. An empty date means that no document gives one. Only meetings that are told as having happened.
// group: Meetings
// parameter: who actor — a state, person or organization
// on: actor who
// shows: table
// example: who = 'kp'
// expect: row meeting = 'meeting-choe-lavrov-2024-11-01', came = ['choe-son-hui'], met = ['lavrov'], at = ['moscow']
//   row meeting = 'meeting-putin-kim-2024-06', came = ['kim-jong-un'], met = ['putin']
//   row meeting = 'visit-shoigu-pyongyang-2024', came = ['kp'], met = ['shoigu']
//   no row meeting = 'meeting-us-briefs-ukraine-2024-10'
MATCH (who:Actor:Entente {id: $who})
MATCH (m:Meeting:Entente {status: 'happened'})<-[:ATTENDED]-(a:Actor)
WITH who, m, a, EXISTS { (a)-[:REPRESENTS|PART_OF]->{0,3}(who) } AS ours
ORDER BY a.name
// collect() leaves out what is null.
WITH m, collect(CASE WHEN ours THEN a END) AS came, collect(CASE WHEN NOT ours THEN a END) AS met
WHERE size(came) > 0
RETURN m AS meeting, m.date AS date, came, met, [(m)-[:AT]->(place) | place] AS at, m.grade AS grade
ORDER BY m.from, m.id
