/**
 * North and south meet; north's general sends arms to south; north bombs west, which protests, and announces aid for
 * west; west once bombed a port, nobody tells when. The army is north's from 2030 on. North and west are in a league.
 */
export const waysDossier = `
dossier: { id: ways, title: Ways & means, version: 2, frozen: 2031-12-31 }
actors:
  north: { kind: state, name: North, iso2: NN, member-of: league }
  south: { kind: state, name: South, iso2: SS, formerIds: [old-south], aliases: ['=South', 남쪽] }
  west: { kind: state, name: West, iso2: WW, member-of: league }
  far: { kind: state, name: Far, iso2: FF }
  army: { kind: organization, name: 'Army "of" the North', part-of: { north: { from: 2030 } } }
  league: { kind: organization, name: League }
  general: { kind: person, name: '=General', represents: { army: { role: '-general', speaksFor: true } } }
places:
  port: { name: Port, point: [-1.5, 103], precision: city }
origins:
  wire: { title: A wire story }
events:
  talks: { kind: meeting, title: Talks, date: 2030-06-10, summary: "Talks,\\nin two lines.", attended: [north, south] }
  arms: { kind: transfer, what: arms, title: Arms, date: 2030-03, summary: Arms., gave: general, given-to: south }
  raid: { kind: strike, title: Raid <one> & two, date: 2030-04-01/2030-04-20, summary: Raid., launched-by: north, struck: [west, port] }
  protest: { kind: statement, title: Protest, date: ../2030-05-05, summary: Protest., made: west, addresses: raid }
  answer: { kind: strike, title: Answer, summary: Answer., launched-by: west, struck: port }
  aid: { kind: aid-package, title: Aid, date: 2031, summary: Aid., gave: north, given-to: west }
sources:
  good:
    title: Good paper
    reliability: B
    reliabilityReason: It is good.
    published: 2030-06-30
    claims:
      - { about: talks, paragraph: 1, summary: '@said, "so"', locator: '+two', credibility: 2, origin: wire, by: south, asserts: { happened: true, attended: [north, south] } }
      - { about: arms, paragraph: 2, summary: s, credibility: 2, origin: wire, said: 2030-03-10, by: south, asserts: { happened: true } }
      - { about: arms, paragraph: 3, summary: s, credibility: 3, asserts: { gave: general, given-to: south } }
      - { about: protest, paragraph: 4, summary: s, credibility: 2, asserts: { happened: true, made: west, addresses: raid } }
      - { about: aid, paragraph: 5, summary: s, credibility: 2, modality: announced, by: north, asserts: { happened: true, gave: north, given-to: west, amount: 20500000000 } }
  tabloid:
    title: Tabloid
    reliability: C
    reliabilityReason: It is not so good.
    published: 2030-07-31
    claims:
      - { about: raid, paragraph: 1, summary: s, credibility: 4, asserts: { happened: true, launched-by: north, struck: [west, port], killed: { low: 3, qualifier: at-least } } }
      - { about: raid, paragraph: 2, summary: s, credibility: 4, by: north, denies: { happened: true } }
      - { about: answer, paragraph: 3, summary: s, credibility: 2, asserts: { happened: true, launched-by: west, struck: port } }
      - { about: arms, paragraph: 4, summary: s, credibility: 3, origin: wire, asserts: { happened: true } }
`;
