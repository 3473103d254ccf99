import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { cypher, emptyGraph } from '../support/neo4j.ts';

// What somebody who knows the documents looks for first, asked of the graph. 000 … 004 are the documents' files.
let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
});
afterAll(() => graph.close());

/** Every column of a statement's rows, one row a list. */
const rows = async (statement: string, parameters = {}) =>
  (await cypher(statement, parameters)).map(row => Object.values(row));

/** Which documents tell of an event. */
const documents = async (event: string) =>
  (
    await rows(
      'MATCH (s:Source)-[:REPORTS]->(:Claim)-[:ABOUT]->(:Event {id: $event}) RETURN DISTINCT left(s.file, 3) AS file ORDER BY file',
      { event },
    )
  ).flat();

/** Who holds a role of an event on somebody's word, in one order. */
const holders = async (event: string, type: string) =>
  (
    await rows(
      'MATCH (:Event {id: $event})-[r]-(a) WHERE type(r) = $type AND r.claims > 0 RETURN DISTINCT a.id AS id ORDER BY id',
      { event, type },
    )
  ).flat();

test('the troop figures stand on one timeline, each with its speaker, measure and qualifier', async () => {
  const series = await rows(
    `MATCH (who:Actor)-[:SAYS]->(c:Claim {aspect: 'troops', stance: 'asserts', modality: 'happened'})
       -[:ABOUT]->(:Deployment {id: 'deployment-russia-2024-10'})
     WHERE c.value IS NOT NULL
     RETURN toString(c.asOfFrom), who.id, c.value, c.qualifier, c.measure, left(c.source, 3) ORDER BY c.asOfFrom, c.value, who.id`,
  );
  const early = series.filter(([asOf]) => String(asOf) < '2025');
  expect(early).toEqual([
    ['2024-10-23', 'us', 3000, 'exact', 'dispatched', 'voa'],
    ['2024-10-24', 'pentagon', 10000, 'exact', 'dispatched', 'new'],
    ['2024-10-24', 'sabrina-singh', 10000, 'about', 'present', 'tra'],
  ]);
  const [event] = await rows(
    "MATCH (e:Deployment {id: 'deployment-russia-2024-10'}) RETURN 'troops' IN coalesce(e.disputes, [])",
  );
  expect(event, 'a series is no dispute').toEqual([false]);
});

test('the route of the troops is Kirby’s: by ship from Wonsan to Vladivostok, then to training sites', async () => {
  const route = await rows(
    `MATCH (who)-[:SAYS]->(c:Claim {paragraph: 10})-[:ABOUT]->(:Deployment {id: 'deployment-russia-2024-10'})
     MATCH (c)-[:NAMES]->(p:Place) RETURN who.id, c.aspect, p.id ORDER BY c.aspect`,
  );
  expect(route).toEqual([
    ['kirby', 'at', 'eastern-russia'],
    ['kirby', 'from', 'wonsan'],
    ['kirby', 'to', 'vladivostok'],
  ]);
});

test('who was vague, doubted or would not say, and who denied', async () => {
  const evasive = await rows(
    `MATCH (c:Claim)-[:ABOUT]->(e) WHERE c.stance <> 'asserts'
     MATCH (who)-[:SAYS]->(c) RETURN DISTINCT c.stance, who.id, e.id, c.aspect ORDER BY c.stance, who.id, c.aspect`,
  );
  for (const expected of [
    ['denies', 'zelensky', 'capture-nuclear-plant-claimed-2024', 'happened'],
    ['doubts', 'kirby', 'deployment-russia-2024-10', 'combat'],
    ['doubts', 'ru', 'transfer-technology-russia-north-korea', 'happened'],
    ['withholds', 'austin', 'deployment-russia-2024-10', 'purpose'],
    ['withholds', 'kp', 'deployment-russia-2024-10', 'happened'],
    ['withholds', 'liu-pengyu', 'deployment-russia-2024-10', 'happened'],
    ['withholds', 'ru', 'deployment-russia-2024-10', 'happened'],
    ['withholds', 'smetanin', 'statement-smetanin-2024', 'content'],
  ])
    expect(evasive).toContainEqual(expected);
});

describe('what a speaker counts for a strike: ', () => {
  /** [aspect, scope, low, qualifier] of figures; a figure whose number nobody gives has its word. */
  const counted: [string, string | null, unknown[][]][] = [
    [
      'strike-ukraine-2024-10-30',
      'ua-air-force',
      [
        ['intercepted', 'drones', 33, 'exact'],
        ['launched', 'drones', 62, 'exact'],
        ['launched', 'missiles', 1, 'exact'],
        ['lost', 'drones', 25, 'exact'],
      ],
    ],
    [
      'strike-ukraine-2024-10-30',
      null,
      [
        ['injured', 'children in Kyiv', 1, 'exact'],
        ['injured', 'civilians in Kyiv', 9, 'exact'],
      ],
    ],
    [
      'strike-ukraine-regions-2024-10-30',
      null,
      [
        ['injured', null, 30, 'exact'],
        ['killed', null, 4, 'at-least'],
      ],
    ],
    ['strike-russia-2024-10-30', 'ru-defense-ministry', [['intercepted', 'drones', 25, 'exact']]],
    [
      'strike-ukraine-2024-11-01',
      'ua-air-force',
      [
        ['intercepted', 'drones', 31, 'exact'],
        ['intercepted', 'missiles', 1, 'exact'],
        ['launched', 'drones', 48, 'exact'],
        ['launched', 'missiles', 3, 'exact'],
        ['lost', 'drones', 14, 'exact'],
      ],
    ],
    ['strike-russia-2024-11-01', 'ru-military', [['intercepted', 'drones', 83, 'exact']]],
    ['strike-bryansk-2024-11-01', null, [['casualties', null, null, 'none-reported']]],
    ['strike-kyiv-region-2024-10-24', 'ua', [['launched', 'drones', 12, 'about']]],
    [
      'strike-kyiv-region-2024-10-24',
      'popko',
      [
        ['casualties', null, null, 'none-reported'],
        ['intercepted', 'drones', null, 'all'],
      ],
    ],
    ['strike-mykolaiv-2024-10-24', 'vitalii-kim', [['intercepted', 'drones', 3, 'exact']]],
    [
      'strike-russia-2024-10-24',
      'ru-defense-ministry',
      [
        ['intercepted', 'drones', 7, 'exact'],
        ['intercepted', 'drones over Kursk region', 4, 'exact'],
        ['intercepted', 'drones over the Black Sea', 3, 'exact'],
      ],
    ],
    ['strike-bryansk-2024-10-24', 'bryansk-authorities', [['intercepted', 'drones', null, 'several']]],
    [
      'strike-kharkiv-2024-11',
      'ua-prosecutor-general',
      [
        ['injured', null, 40, 'about'],
        ['killed', null, 1, 'exact'],
      ],
    ],
    [
      'strike-kharkiv-2024-11',
      null,
      [
        ['injured', 'civilians', 9, 'exact'],
        ['injured', 'rescue workers', 1, 'exact'],
      ],
    ],
    ['strike-kursk-convent-2024-10', 'ru-investigative-committee', [['killed', null, 2, 'exact']]],
  ];
  test.each(counted)('%s by %s', async (event, speaker, figures) => {
    const found = await rows(
      `MATCH (c:Claim)-[:ABOUT]->(:Strike {id: $event})
       WHERE c.qualifier IS NOT NULL AND c.stance = 'asserts'
       OPTIONAL MATCH (who)-[:SAYS]->(c)
       WITH c, who WHERE coalesce(who.id, '') = coalesce($speaker, '')
       RETURN DISTINCT c.aspect, c.scope, c.low, c.qualifier
       ORDER BY c.aspect, coalesce(c.scope, ''), c.low`,
      { event, speaker },
    );
    expect(found).toEqual(figures);
  });

  test('of the other four drones, and of what became of the missile, nobody says anything', async () => {
    const told = await rows(
      `MATCH (c:Claim)-[:ABOUT]->(:Strike {id: 'strike-ukraine-2024-10-30'})
       WHERE c.low = 4 OR (c.scope = 'missiles' AND c.aspect <> 'launched') RETURN c.id`,
    );
    expect(told).toEqual([]);
  });

  test('the overnight strike of 48 drones is one event of two documents and one origin', async () => {
    expect(await documents('strike-ukraine-2024-11-01')).toEqual(['001', '004']);
    expect(await rows("MATCH (e:Strike {id: 'strike-ukraine-2024-11-01'}) RETURN e.origins")).toEqual([[1]]);
    expect(
      await rows("MATCH (c:Claim {aspect: 'launched', low: 48})-[:ABOUT]->(e) RETURN DISTINCT e.id"),
    ).toEqual([['strike-ukraine-2024-11-01']]);
  });

  test('the fire at the oil depot is possible, and the drone that hit it only reported', async () => {
    const [row] = await rows(
      `MATCH (c:Claim {aspect: 'damage'})-[:ABOUT]->(e:Strike {id: 'strike-stavropol-2024-11-01'})
       RETURN c.modality, c.voice, e.grade`,
    );
    expect(row).toEqual(['possible', 'unattributed', 'C4']);
  });
});

test('no speaker has more intercepted and lost than launched, within one scope of one strike', async () => {
  const sums = await rows(
    `MATCH (c:Claim {stance: 'asserts'})-[:ABOUT]->(e:Strike)
     WHERE c.aspect IN ['launched', 'intercepted', 'lost'] AND c.value IS NOT NULL
     OPTIONAL MATCH (who)-[:SAYS]->(c)
     WITH e.id AS event, coalesce(who.id, c.source) AS speaker, c.source AS source, coalesce(c.scope, '') AS scope,
       sum(CASE c.aspect WHEN 'launched' THEN c.value ELSE 0 END) AS launched,
       sum(CASE c.aspect WHEN 'launched' THEN 0 ELSE c.value END) AS met
     WHERE launched > 0 AND met > 0
     RETURN event, speaker, scope, launched, met, met <= launched AS fits ORDER BY event, scope`,
  );
  expect(sums.filter(row => row.at(-1) !== true)).toEqual([]);
  // Where the sum can be made at all: else the test above would hold of nothing.
  expect(sums).toContainEqual(['strike-ukraine-2024-10-30', 'ua-air-force', 'drones', 62, 58, true]);
  expect(sums).toContainEqual(['strike-ukraine-2024-11-01', 'ua-air-force', 'drones', 48, 45, true]);
  expect(sums).toContainEqual(['strike-ukraine-2024-11-01', 'ua-air-force', 'missiles', 3, 1, true]);
});

test('the aid package is announced, of 425 million dollars, with its contents', async () => {
  const [row] = await rows(
    "MATCH (e:AidPackage {id: 'aid-us-2024-11-01'}) RETURN e.status, e.amountLow, e.amountHigh, e.date",
  );
  expect(row).toEqual(['announced', 425_000_000, 425_000_000, '2024-11-01']);
  const [contents] = await rows(
    "MATCH (:Actor {id: 'pentagon'})-[:SAYS]->(c:Claim {aspect: 'contents'})-[:ABOUT]->(:AidPackage) RETURN c.value",
  );
  for (const part of [
    'air defense interceptors',
    'rocket and artillery munitions',
    'armored vehicles',
    'anti-tank weapons',
    'medical equipment',
    'spare parts',
  ])
    expect(contents?.[0]).toContain(part);
});

test('who met, signed, vetoed, gave and took', async () => {
  expect(await holders('meeting-choe-lavrov-2024-11-01', 'ATTENDED')).toEqual(['choe-son-hui', 'lavrov']);
  expect(await documents('meeting-choe-lavrov-2024-11-01')).toEqual(['001', '004']);
  expect(await holders('meeting-putin-kim-2024-06', 'ATTENDED')).toEqual(['kim-jong-un', 'putin']);
  expect(await holders('meeting-matsegora-choe-2024-10', 'ATTENDED')).toEqual(['choe-son-hui', 'matsegora']);
  expect(await holders('treaty-strategic-partnership-2024', 'SIGNED')).toEqual(['kp', 'putin', 'ru']);
  expect(await holders('transfer-arms-north-korea-russia', 'GAVE')).toEqual(['kp']);
  expect(await holders('capture-kruhlyakivka-2024-10', 'CAPTURED')).toEqual(['ru']);
  const vetoes = await rows("MATCH (a)-[:VOTED {position: 'veto'}]->(v:Vote) RETURN a.id, v.id");
  expect(vetoes).toEqual([['ru', 'vote-un-sanctions-monitors-2024']]);
});

test('Choe came twice within six weeks: two visits, and the talks are part of the second', async () => {
  const visits = await rows(
    `MATCH (:Person {id: 'choe-son-hui'})-[:ATTENDED]->(v:Meeting)-[:AT]->(:Place {id: 'moscow'})
     OPTIONAL MATCH (part:Meeting)-[:PART_OF]->(v)
     WITH v, collect(part.id) AS parts ORDER BY v.from, v.id
     RETURN v.id, v.date, parts`,
  );
  expect(visits.map(([id, date, parts]) => [id, date, [...(parts as string[])].sort()])).toEqual([
    ['visit-choe-moscow-2024-first', '2024-09-18~/2024-10-29', []],
    [
      'visit-choe-moscow-2024-10',
      '2024-10-30/2024-11-01',
      ['meeting-choe-lavrov-2024-11-01', 'meeting-matsegora-choe-2024-10'],
    ],
    ['meeting-choe-lavrov-2024-11-01', '2024-11-01', []],
  ]);
});

test('what is only possible, expected or announced has not happened', async () => {
  const status = Object.fromEntries(
    (await rows('MATCH (e:Event) RETURN e.id, e.status')).map(([id, is]) => [String(id), is]),
  );
  expect(status).toMatchObject({
    'aid-us-2024-11-01': 'announced',
    'transfer-arms-south-korea-ukraine': 'possible',
    'transfer-technology-russia-north-korea': 'possible',
    'capture-nuclear-plant-claimed-2024': 'possible',
    'meeting-south-korea-briefs-nato-2024': 'expected',
  });
});

test('Moscow’s word alone stands for the village that it says it took', async () => {
  const speakers = await rows(
    `MATCH (who)-[:SAYS]->(:Claim)-[:ABOUT]->(:Capture {id: 'capture-kruhlyakivka-2024-10'}) RETURN DISTINCT who.id`,
  );
  expect(speakers).toEqual([['ru-military']]);
});

test('nothing rests on the interview alone, and its expert is nobody’s actor', async () => {
  const source = 'timenews-interview-2024-11-02';
  expect(
    await rows(
      'MATCH (e:Event) WHERE e.sources = 1 MATCH (e)<-[:ABOUT]-(:Claim {source: $source}) RETURN e.id',
      {
        source,
      },
    ),
  ).toEqual([]);
  expect(
    await rows(
      'MATCH (c:Claim {source: $source}) RETURN DISTINCT c.grade, c.voice, exists { ()-[:SAYS]->(c) }',
      {
        source,
      },
    ),
  ).toEqual([['F6', 'unattributed', false]]);
  expect(await rows("MATCH (a:Actor) WHERE a.name CONTAINS 'Petrov' RETURN a.id")).toEqual([]);
});

test('every document is accounted for to the paragraph', async () => {
  const counts = await rows(
    `MATCH (s:Source) WHERE s.line IS NULL AND s.lines IS NULL
     RETURN left(s.file, 3), s.paragraphs, s.paragraphsWithClaims`,
  );
  for (const expected of [
    ['000', 25, 21],
    ['001', 21, 13],
    ['002', 25, 21],
    ['004', 8, 8],
  ])
    expect(counts).toContainEqual(expected);
  const open = await rows('MATCH (s:Source) WHERE s.paragraphs IS NULL RETURN s.id');
  expect(open).toEqual([]);
});

test('no document states its date: each is inferred, and says from what', async () => {
  const stated = await rows(
    "MATCH (s:Source) WHERE s.publishedBasis <> 'inferred' OR s.publishedFrom IS NULL RETURN s.id",
  );
  expect(stated).toEqual([]);
});
