import type { Driver } from 'neo4j-driver';

/** How large the made-up graph is. */
export type Size = { events: number; persons: number; organizations: number; states: number };

/** The size that the design speaks of: 20,000 events and about 60,000 claims. */
export const designed: Size = { events: 20_000, persons: 1_600, organizations: 160, states: 40 };

/** Numbers from 0 to 1, the same on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Row = Record<string, unknown>;

/**
 * Writes a made-up graph straight into an empty database: transfers between states, organizations and persons, few
 * of which do most. Each event has a claim that it happened and one for each of its two roles.
 */
export async function writeBigDossier(driver: Driver, size: Size = designed): Promise<void> {
  const random = randomFrom(1);
  /** Low numbers come up far more often: a few actors do most. */
  const some = (name: string, count: number) => `${name}-${Math.floor(count * random() ** 3)}`;
  const anyone = () => {
    const kind = random();
    if (kind < 0.5) return some('state', size.states);
    return kind < 0.75 ? some('organization', size.organizations) : some('person', size.persons);
  };
  const run = async (statement: string, rows: Row[]) => {
    for (let start = 0; start < rows.length; start += 5_000)
      await driver.executeQuery(`UNWIND $rows AS row ${statement}`, {
        rows: rows.slice(start, start + 5_000),
      });
  };
  const named = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `${name}-${n}` }));
  await run(
    "CREATE (:Entente:Actor:State {id: row.id, name: row.id, iso2: 'XX'})",
    named('state', size.states),
  );
  await run(
    'CREATE (:Entente:Actor:Organization {id: row.id, name: row.id})',
    named('organization', size.organizations),
  );
  await run('CREATE (:Entente:Actor:Person {id: row.id, name: row.id})', named('person', size.persons));
  await run(
    "CREATE (:Entente:Source {id: row.id, title: row.id, reliability: 'B'})",
    named('source', Math.ceil(size.events / 100)),
  );
  const affiliations = [
    ...named('organization', size.organizations).map(({ id }) => ({
      from: id,
      to: some('state', size.states),
    })),
    ...named('person', size.persons).map(({ id }) => ({
      from: id,
      to: some('organization', size.organizations),
    })),
  ];
  const affiliate = (type: string) =>
    `MATCH (a:Entente {id: row.from}), (b:Entente {id: row.to})
     CREATE (a)-[:${type} {id: row.from + '|${type}|' + row.to, speaksFor: true}]->(b)`;
  await run(
    affiliate('PART_OF'),
    affiliations.filter(({ from }) => from.startsWith('o')),
  );
  await run(
    affiliate('REPRESENTS'),
    affiliations.filter(({ from }) => from.startsWith('p')),
  );

  // Two officials of the busiest state, who do nothing themselves, and someone whom nobody knows.
  await run('CREATE (:Entente:Actor:Person {id: row.id, name: row.id})', [
    ...named('official', 3),
    { id: 'nobodys-friend' },
  ]);
  await run(
    affiliate('REPRESENTS'),
    named('official', 3).map(({ id }) => ({ from: id, to: 'state-0' })),
  );

  const events = Array.from({ length: size.events }, (_, n) => {
    const giver = anyone();
    let taker = anyone();
    while (taker === giver) taker = anyone();
    const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(1000 * random()))).toISOString().slice(0, 10);
    return { id: `event-${n}`, giver, taker, day, source: `source-${Math.floor(n / 100)}` };
  });
  await run(
    `CREATE (:Entente:Event:Transfer {id: row.id, title: row.id, what: 'arms', summary: 'Made up.', date: row.day,
     from: date(row.day), to: date(row.day)})`,
    events,
  );
  const role = (type: string) =>
    `MATCH (a:Entente {id: row.from}), (b:Entente {id: row.to})
     CREATE (a)-[:${type} {id: row.from + '|${type}|' + row.to, claimed: true}]->(b)`;
  await run(
    role('GAVE'),
    events.map(({ id, giver }) => ({ from: giver, to: id })),
  );
  await run(
    role('GIVEN_TO'),
    events.map(({ id, taker }) => ({ from: id, to: taker })),
  );
  const claims = events.flatMap(({ id, giver, taker, day, source }) => {
    const figure = 1 + Math.floor(5 * random());
    const one = {
      about: id,
      day,
      source,
      credibility: figure,
      grade: `B${figure}`,
      rank: (2 + figure) * 10 + figure,
    };
    return [
      { ...one, id: `${id}-claim`, aspect: 'happened', element: id },
      { ...one, id: `${id}-gave`, aspect: 'gave', element: `${giver}|GAVE|${id}`, names: giver },
      { ...one, id: `${id}-to`, aspect: 'given-to', element: `${id}|GIVEN_TO|${taker}`, names: taker },
    ];
  });
  await run(
    `MATCH (e:Entente {id: row.about}), (s:Entente {id: row.source})
     CREATE (s)-[:REPORTS]->(c:Entente:Claim {id: row.id, aspect: row.aspect, element: row.element, stance: 'asserts',
       modality: 'happened', reported: date(row.day), voice: 'outlet', reliability: 'B',
       credibility: toInteger(row.credibility), grade: row.grade, gradeRank: toInteger(row.rank),
       weak: row.credibility > 3, origin: row.source, originTitle: row.source, source: row.source, paragraph: 1,
       summary: 'Made up.'})-[:ABOUT]->(e)`,
    claims,
  );
  await driver.executeQuery(
    'MATCH (c:Claim) WHERE c.element CONTAINS "|" MATCH (a:Entente {id: CASE c.aspect WHEN "gave" THEN split(c.element, "|")[0] ELSE split(c.element, "|")[2] END}) CREATE (c)-[:NAMES]->(a)',
  );
}
