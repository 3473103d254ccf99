// title: Who speaks for whom?
// description: Who in these documents may speak for a state or organization, in what office, and how many claims rest on
//   their word. Belonging to a body isn't speaking for it: a lawmaker who tells what he heard isn't here.
// group: Speakers
// parameter: whom actor optional — only who speaks for this state or organization
// on: actor whom
// shows: graph
// example: whom = 'ru'
// expect: row speaker = 'shoigu', office = 'secretary', through = ['ru-security-council']
//   row speaker = 'lavrov', office = 'foreign minister', through = []
//   no row speaker = 'tass'
//   no row speaker = 'choe-son-hui'
MATCH chain = (speaker:Actor:Entente)-[steps:REPRESENTS|PART_OF WHERE steps:PART_OF OR steps.speaksFor]->{1,3}(whom:Actor)
WHERE ($whom IS NULL OR whom.id = $whom)
  AND ($whom IS NOT NULL OR whom:State)
RETURN speaker, head(steps).role AS office, nodes(chain)[1..-1] AS through, whom,
  COUNT { (speaker)-[:SAYS]->(:Claim) } AS claims, chain
ORDER BY whom.name, claims DESC, speaker.id
