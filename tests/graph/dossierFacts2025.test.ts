import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { tieQuery } from '../../server/contract/overview.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { cypher, emptyGraph } from '../support/neo4j.ts';

/** What the documents of June 2025 say, asked of the graph: 003 and the three articles on its page. */
const folder = path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us');
const night = 'strike-ukraine-2025-06-29';
const workers = 'deployment-kursk-workers-2025';
const further = 'deployment-russia-2025-07';
const troops = 'deployment-russia-2024-10';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  await loadDossier(graph, folder);
});
afterAll(() => graph.close());

/** The claims on one aspect of an event in the documents of 2025, with their speakers and relays in order. */
const claimsOn = (event: string, aspect: string) =>
  cypher(
    `MATCH (s:Source)-[:REPORTS]->(c:Claim {aspect: $aspect})-[:ABOUT]->({id: $event})
     WHERE s.file STARTS WITH '003'
     RETURN c.low AS low, c.high AS high, c.qualifier AS qualifier, c.scope AS scope, c.measure AS measure,
       c.stance AS stance, c.modality AS modality, s.id AS source, c.origin AS origin,
       COLLECT { MATCH (a)-[:SAYS]->(c) RETURN a.id ORDER BY a.id } AS by,
       COLLECT { MATCH (c)-[v:VIA]->(a) RETURN a.id ORDER BY v.step } AS via
     ORDER BY s.id, scope, low`,
    { event, aspect },
  );
/** Who holds a role of an event, by the type of the relationship. */
const holders = async (event: string, type: string) =>
  (
    await cypher(
      `MATCH (e:Event {id: $event})-[r]-(a:Entente) WHERE type(r) = $type AND NOT a:Claim
       RETURN DISTINCT a.id AS id ORDER BY id`,
      { event, type },
    )
  ).map(({ id }) => id);
const eventOf = async (id: string) =>
  (await cypher('MATCH (e:Event {id: $id}) RETURN properties(e) AS e', { id }))[0]?.e;

test('a second load writes nothing', async () => {
  const nothing = { created: 0, updated: 0, deleted: 0 };
  expect(await loadDossier(graph, folder)).toEqual({ nodes: nothing, relationships: nothing });
});

describe('the soldiers of 2024', () => {
  test('more than 12,000 in all, on the word of three states', async () => {
    const [given] = (await claimsOn(troops, 'troops')).filter(({ stance }) => stance === 'asserts');
    expect(given).toMatchObject({
      low: 12_000,
      high: null,
      qualifier: 'more-than',
      measure: 'in-all',
      by: ['kr', 'ua', 'us'],
    });
  });

  test('were confirmed in April 2025 by both who had not acknowledged them, without a number', async () => {
    const answers = await cypher(
      `MATCH (c:Claim {source: 'rfa-2025-06-26', said: '2025-04'})-[:ANSWERS]->(old:Claim {stance: 'withholds'})
       RETURN old.source AS source, old.aspect AS aspect, c.aspect AS answered, c.stance AS stance,
         COLLECT { MATCH (a)-[:SAYS]->(c) RETURN a.id ORDER BY a.id } AS now,
         COLLECT { MATCH (a)-[:SAYS]->(old) RETURN a.id ORDER BY a.id } AS before
       ORDER BY source, aspect`,
    );
    const both = { stance: 'asserts', now: ['kp', 'ru'], before: ['kp', 'ru'] };
    expect(answers).toEqual(
      ['newslooks-2024-11-01', 'rfa-2025-06-26'].flatMap(source =>
        ['deployed', 'happened'].map(aspect => ({ ...both, source, aspect, answered: aspect })),
      ),
    );
    const withheld = (await claimsOn(troops, 'troops')).filter(({ stance }) => stance === 'withholds');
    expect(withheld).toMatchObject([{ low: null, high: null, by: ['kp', 'ru'] }]);
    expect(await claimsOn(troops, 'combat')).toMatchObject([{ modality: 'happened', by: ['kp', 'ru'] }]);
  });

  test('came after the treaty and after Shoigu’s visit', async () => {
    expect(await holders(troops, 'FOLLOWS')).toEqual(
      expect.arrayContaining(['treaty-strategic-partnership-2024', 'visit-shoigu-pyongyang-2024']),
    );
  });

  test('some of them were taken prisoner, and no prisoner is a node', async () => {
    expect(await claimsOn('capture-north-korean-soldiers-kursk', 'people')).toMatchObject([
      { low: null, high: null, qualifier: 'several' },
    ]);
    expect(await holders('capture-north-korean-soldiers-kursk', 'TAKEN_FROM')).toEqual(['kp']);
  });
});

describe('what is announced and expected', () => {
  test('5,000 workers and 1,000 sappers, by Shoigu through Tass and RIA Novosti', async () => {
    const announced = {
      modality: 'announced',
      measure: 'dispatched',
      by: ['shoigu'],
      via: ['tass', 'ria-novosti', 'radio-free-asia'],
    };
    expect(await claimsOn(workers, 'troops')).toMatchObject([
      { ...announced, low: 5000, high: 5000, scope: 'military construction workers' },
      { ...announced, low: 1000, high: 1000, scope: 'sappers' },
    ]);
    expect(await eventOf(workers)).toMatchObject({ status: 'announced' });
  });

  test('more soldiers in July or August, by the NIS through a lawmaker', async () => {
    const claims = await claimsOn(further, 'happened');
    expect(claims.map(({ modality }) => modality).sort()).toEqual(['expected', 'possible']);
    for (const claim of claims)
      expect(claim).toMatchObject({ by: ['kr-nis'], via: ['lee-seong-kweun', 'radio-free-asia'] });
    expect(await eventOf(further)).toMatchObject({ status: 'expected', date: '2025-07/2025-08' });
    expect(await claimsOn(further, 'recruiting')).toMatchObject([
      { modality: 'happened' },
      { modality: 'happened' },
    ]);
  });

  test('neither counts in a tie', async () => {
    const between = { a: 'kp', b: 'ru' };
    const ask = createExplore(graph);
    const all = await ask.tie(between, tieQuery.parse({ planned: 'true' }));
    const planned = Object.fromEntries(all.events.map(one => [one.event.id, one.planned]));
    expect(planned).toMatchObject({ [workers]: true, [further]: true, [troops]: false });
    const counted = (await ask.tie(between, tieQuery.parse({}))).events.map(({ event }) => event.id);
    expect(counted).toContain(troops);
    expect(counted).not.toContain(workers);
    expect(counted).not.toContain(further);
  });

  test('a further round of talks in Istanbul is only possible; two rounds took place', async () => {
    const rounds = await cypher(
      `MATCH (m:Meeting)-[:AT]->({id: 'istanbul'}) RETURN m.status AS status, count(*) AS n ORDER BY status`,
    );
    expect(rounds).toEqual([
      { status: 'happened', n: 2 },
      { status: 'possible', n: 1 },
    ]);
  });
});

describe('who met, signed and gave', () => {
  test.each([
    ['visit-putin-pyongyang-2024-06', 'ATTENDED', ['kp', 'putin']],
    ['meeting-putin-kim-2024-06', 'ATTENDED', ['kim-jong-un', 'putin']],
    ['visit-shoigu-pyongyang-2024', 'ATTENDED', ['kp', 'shoigu']],
    ['agreement-shoigu-pyongyang-2024', 'SIGNED', ['kp', 'shoigu']],
    [
      'meeting-nis-briefing-2025-06-26',
      'ATTENDED',
      ['kr-nis', 'kr-parliamentary-committee', 'lee-seong-kweun'],
    ],
    ['meeting-istanbul-second-2025', 'ATTENDED', ['ru', 'ua']],
    ['transfer-economic-russia-north-korea', 'GAVE', ['ru']],
    ['transfer-arms-russia-north-korea', 'GAVE', ['ru']],
    ['transfer-advice-russia-north-korea', 'GIVEN_TO', ['kp']],
  ])('%s %s', async (event, type, expected) => {
    expect(await holders(event, type)).toEqual(expected);
  });

  test('Putin signed the treaty that both states signed', async () => {
    expect(await holders('treaty-strategic-partnership-2024', 'SIGNED')).toEqual(
      expect.arrayContaining(['kp', 'putin', 'ru']),
    );
  });
});

describe('the night to 29 June 2025', () => {
  test('537 launched, 249 shot down, 226 lost; drones and missiles are parts of it', async () => {
    const figures = await cypher(
      `MATCH ({id: 'ua-air-force'})-[:SAYS]->(c:Claim)-[:ABOUT]->({id: $night})
       WHERE c.aspect IN ['launched', 'intercepted', 'lost']
       RETURN DISTINCT c.aspect AS aspect, c.scope AS scope, c.low AS low, c.high AS high ORDER BY low DESC`,
      { night },
    );
    expect(figures).toEqual([
      { aspect: 'launched', scope: null, low: 537, high: 537 },
      { aspect: 'launched', scope: 'drones and decoys', low: 477, high: 477 },
      { aspect: 'intercepted', scope: null, low: 249, high: 249 },
      { aspect: 'lost', scope: null, low: 226, high: 226 },
      { aspect: 'launched', scope: 'missiles', low: 60, high: 60 },
    ]);
    expect(await eventOf(night)).toMatchObject({ launchedLow: 537, launchedHigh: 537, disputed: false });
  });

  test('AP’s figures in two papers and a caption are one origin, the president’s own another', async () => {
    const origins = (figure: number) =>
      cypher(
        `MATCH (c:Claim {aspect: 'launched', value: $figure})-[:ABOUT]->({id: $night})
         RETURN c.origin AS origin, count(DISTINCT c.source) AS sources ORDER BY origin`,
        { figure, night },
      );
    expect(await origins(537)).toEqual([{ origin: 'ap-2025-06-29', sources: 2 }]);
    expect(await origins(477)).toEqual([
      { origin: 'ap-2025-06-29', sources: 2 },
      { origin: 'zelensky-x-2025-06-29', sources: 1 },
    ]);
    const ihnat = await eventOf('statement-ihnat-2025-06-29');
    expect(ihnat).toMatchObject({ sources: 3, origins: 1 });
  });

  test('killed and injured, each by who says so', async () => {
    const said = await cypher(
      `MATCH (c:Claim)-[:ABOUT]->(e:Event) WHERE c.aspect IN ['killed', 'injured']
         AND (e.id = $night OR (e)-[:PART_OF]->({id: $night}))
       RETURN DISTINCT e.id AS event, c.aspect AS aspect, c.scope AS scope, c.low AS low, c.high AS high,
         COLLECT { MATCH (a)-[:SAYS]->(c) RETURN a.id } AS by ORDER BY event, aspect, low DESC, scope`,
      { night },
    );
    expect(said).toEqual([
      {
        event: 'strike-cherkasy-2025-06-29',
        aspect: 'injured',
        scope: null,
        low: 6,
        high: 6,
        by: ['taburets'],
      },
      {
        event: 'strike-cherkasy-2025-06-29',
        aspect: 'injured',
        scope: 'children',
        low: 1,
        high: 1,
        by: ['taburets'],
      },
      {
        event: 'strike-kherson-2025-06-29',
        aspect: 'killed',
        scope: null,
        low: 1,
        high: 1,
        by: ['prokudin'],
      },
      { event: night, aspect: 'injured', scope: 'children', low: 1, high: 1, by: ['zelensky'] },
      { event: night, aspect: 'killed', scope: 'pilots of F-16 aircraft', low: 1, high: 1, by: ['zelensky'] },
      { event: night, aspect: 'killed', scope: null, low: 1, high: null, by: ['ua'] },
    ]);
  });

  test('struck the west too, and made Poland send up aircraft, which ties it to nobody', async () => {
    expect(await holders(night, 'STRUCK')).toEqual(['odesa', 'smila', 'ua', 'western-ukraine']);
    expect(await holders('deployment-polish-airspace-2025-06-29', 'DEPLOYED')).toEqual(['pl']);
    expect(await holders('deployment-polish-airspace-2025-06-29', 'AGAINST')).toEqual([]);
  });
});
