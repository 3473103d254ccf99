import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { modality } from '../../server/contract/words.ts';
import type { Graph, Row } from '../../server/graph/graph.ts';
import { fromDriver } from '../../server/graph/values.ts';
import { loadDossier } from '../../server/load/index.ts';
import { claim, dossierFolder, folderWithClaims, source, supported } from '../support/dossiers.ts';
import { cleanDatabase, cypher, emptyGraph } from '../support/neo4j.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
});
beforeEach(cleanDatabase);
afterAll(() => graph.close());

const load = (folder: string) => loadDossier(graph, folder);
/** What is written on the deployment, or on one of its roles. */
const event = () => propertiesOf("MATCH (e:Entente {id: 'deployment'}) RETURN properties(e) AS p");
const role = (type: string) =>
  propertiesOf('MATCH (:Entente)-[r]-(:Event:Entente) WHERE type(r) = $type RETURN properties(r) AS p', {
    type,
  });

async function propertiesOf(statement: string, parameters = {}): Promise<Row> {
  const [row] = await cypher(statement, parameters);
  return fromDriver(row?.p) as Row;
}

/** The deployment after these claims were loaded beside those that support it. */
async function withClaims(...claims: Record<string, unknown>[]): Promise<Row> {
  await load(folderWithClaims(...claims.map((one, index) => claim({ paragraph: index + 2, ...one }))));
  return await event();
}
const troops = (figure: Record<string, unknown>) => ({ asserts: { troops: figure } });

describe('figures', () => {
  test('of different dates are a series, not a dispute', async () => {
    const written = await withClaims(
      troops({ value: 3000, asOf: '2030-01-10' }),
      troops({ value: 10_000, asOf: '2030-01-20' }),
    );
    expect(written).toMatchObject({ disputed: false, troopsLow: 3000, troopsHigh: 10_000 });
    expect(written.disputes).toBeUndefined();
  });

  test('said on different days are a series where the figure changes with time', async () => {
    const written = await withClaims(
      { by: 'north', said: '2030-01-10', ...troops({ value: 3000 }) },
      { by: 'south', said: '2030-01-20', ...troops({ value: 10_000 }) },
    );
    expect(written.disputed).toBe(false);
  });

  test('that cannot both be true of one day are a dispute', async () => {
    const written = await withClaims(
      troops({ value: 3000, asOf: '2030-01-10' }),
      troops({ value: 10_000, asOf: '2030-01' }),
    );
    expect(written).toMatchObject({ disputed: true, disputes: ['troops'] });
  });

  test('within ten per cent of an “about” are none', async () => {
    const written = await withClaims(
      troops({ value: 10_000, qualifier: 'about', asOf: '2030-01-10' }),
      troops({ value: 10_900, asOf: '2030-01-10' }),
    );
    expect(written.disputed).toBe(false);
  });

  test('further than ten per cent from an “about” are one', async () => {
    const written = await withClaims(
      troops({ value: 10_000, qualifier: 'about', asOf: '2030-01-10' }),
      troops({ value: 11_100, asOf: '2030-01-10' }),
    );
    expect(written.disputed).toBe(true);
  });

  test.each([
    ['at least 3,000 and 10,000 are none', { value: 3000, qualifier: 'at-least' }, { value: 10_000 }, false],
    ['at least 3,000 and 3,000 are none', { value: 3000, qualifier: 'at-least' }, { value: 3000 }, false],
    ['more than 3,000 and 3,000 are one', { value: 3000, qualifier: 'more-than' }, { value: 3000 }, true],
    ['up to 3,000 and 10,000 are one', { value: 3000, qualifier: 'up-to' }, { value: 10_000 }, true],
    ['up to 3,000 and at least 2,000 are none', { value: 3000, qualifier: 'up-to' }, { low: 2000 }, false],
    ['thousands and 300 are none', { qualifier: 'thousands' }, { value: 300 }, false],
    ['none reported and 300 are none', { qualifier: 'none-reported' }, { value: 300 }, false],
    [
      'another measure is none',
      { value: 3000, measure: 'present' },
      { value: 300, measure: 'dispatched' },
      false,
    ],
    ['another scope is none', { value: 3000, scope: 'Kursk' }, { value: 300 }, false],
    ['the same scope is one', { value: 3000, scope: 'Kursk' }, { value: 300, scope: 'Kursk' }, true],
    ['what is only possible is none', { value: 3000 }, { value: 300, modality: 'possible' }, false],
    ['zero and 300 are one', { value: 0 }, { value: 300 }, true],
  ])('of one day: %s', async (_, one, other, disputed) => {
    const asOf = '2030-01-10';
    expect((await withClaims(troops({ ...one, asOf }), troops({ ...other, asOf }))).disputed).toBe(disputed);
  });

  test('span a range from the lowest to the highest, those of a scope left out', async () => {
    const written = await withClaims(
      troops({ low: 2000, high: 4000, asOf: '2030-01-01' }),
      troops({ value: 3500, asOf: '2030-01-05' }),
      troops({ value: 90_000, scope: 'the whole war' }),
    );
    expect(written).toMatchObject({ troopsLow: 2000, troopsHigh: 4000 });
  });

  test('that are open at the top leave the range open', async () => {
    const written = await withClaims(
      troops({ value: 3000, qualifier: 'more-than' }),
      troops({ value: 4000 }),
    );
    expect(written.troopsLow).toBe(3000);
    expect(written.troopsHigh).toBeUndefined();
  });

  test('that are not reported are not 0', async () => {
    const written = await withClaims(troops({ qualifier: 'none-reported' }));
    expect(written.troopsLow).toBeUndefined();
    expect(written.troopsHigh).toBeUndefined();
    const [stored] = await cypher("MATCH (c:Claim {aspect: 'troops'}) RETURN properties(c) AS p");
    expect(stored?.p).toMatchObject({ qualifier: 'none-reported' });
    for (const name of ['value', 'low', 'high']) expect(stored?.p).not.toHaveProperty(name);
  });
});

describe('dates', () => {
  test('that have no day in common are a dispute', async () => {
    const written = await withClaims(
      { asserts: { date: '2030-01-10' } },
      { asserts: { date: '2030-01-12' } },
    );
    expect(written.disputes).toEqual(['date']);
  });

  test('of which one is only less precise are none', async () => {
    const written = await withClaims({ asserts: { date: '2030-01' } }, { asserts: { date: '2030-01-12' } });
    expect(written.disputed).toBe(false);
  });
});

describe('a denial', () => {
  test('of an aspect is a dispute about it', async () => {
    const written = await withClaims({ asserts: { combat: true } }, { denies: { combat: true } });
    expect(written).toMatchObject({ denied: true, disputed: true, disputes: ['combat'] });
  });

  test('of a role marks the role and the event, and no other role', async () => {
    const written = await withClaims({ by: 'south', denies: { 'in-support-of': 'south' } });
    expect(written).toMatchObject({ denied: true, disputes: ['in-support-of'] });
    expect(await role('IN_SUPPORT_OF')).toMatchObject({ denied: true, disputed: true, claims: 2 });
    expect(await role('DEPLOYED')).toMatchObject({ denied: false, disputed: false, claims: 1 });
  });

  test('is not a doubt, and a refusal to say is neither', async () => {
    const written = await withClaims(
      { doubts: { happened: true } },
      { withholds: { troops: { qualifier: 'several' } } },
    );
    expect(written).toMatchObject({ denied: false, disputed: false, claims: 5 });
    expect(written.troopsLow).toBeUndefined();
  });
});

describe('the status of an event', () => {
  const statusOf = async (...modalities: string[]) => {
    const claims = modalities.map((name, index) => supported({ paragraph: index + 1, modality: name }));
    await load(dossierFolder({ sources: { paper: source(claims) } }));
    return (await event()).status;
  };

  test.each([...modality.options])('is “%s” where that is all that is claimed', async name => {
    expect(await statusOf(name)).toBe(name);
  });

  test('is the strongest that is claimed', async () => {
    expect(await statusOf('possible', 'announced', 'expected')).toBe('announced');
    expect(await statusOf('possible', 'happened')).toBe('happened');
  });

  test('is that of what is claimed to have happened, whatever its parts are', async () => {
    const parts = [
      claim({ modality: 'announced', asserts: { happened: true } }),
      claim({ paragraph: 2, asserts: { deployed: 'north' } }),
      claim({ paragraph: 3, modality: 'possible', asserts: { 'in-support-of': 'south' } }),
    ];
    await load(dossierFolder({ sources: { paper: source(parts) } }));
    expect((await event()).status).toBe('announced');
    expect((await role('DEPLOYED')).status).toBe('happened');
    expect((await role('IN_SUPPORT_OF')).status).toBe('possible');
  });

  test('does not come from a denial', async () => {
    await load(
      dossierFolder({
        sources: {
          paper: source([
            supported({ modality: 'announced' }),
            claim({ paragraph: 2, denies: { happened: true } }),
          ]),
        },
      }),
    );
    expect(await event()).toMatchObject({ status: 'announced', denied: true });
  });
});

describe('grades', () => {
  const sources = (...grades: [letter: string, figure: number][]) =>
    Object.fromEntries(
      grades.map(([reliability, credibility]) => [
        `paper-${reliability}${credibility}`.toLowerCase(),
        source([supported({ credibility })], { reliability }),
      ]),
    );
  const gradeOf = async (...grades: [string, number][]) => {
    await load(dossierFolder({ sources: sources(...grades) }));
    return await event();
  };

  test('are whole pairs: of B4 and D2 the best is one of them, never B2', async () => {
    expect(await gradeOf(['B', 4], ['D', 2])).toMatchObject({ grade: 'D2', weak: true });
  });

  test('that cannot be judged come after those that can', async () => {
    expect((await gradeOf(['F', 2], ['A', 6], ['D', 5])).grade).toBe('D5');
  });

  test('are those of asserting claims', async () => {
    await load(
      dossierFolder({
        sources: {
          weak: source([supported({ credibility: 5 })], { reliability: 'D' }),
          strong: source([claim({ credibility: 2, denies: { happened: true } })], { reliability: 'A' }),
        },
      }),
    );
    expect(await event()).toMatchObject({ grade: 'D5', weak: true });
  });
});

describe('counts', () => {
  test('take reprints with one origin for one', async () => {
    const origin = 'wire';
    await load(
      dossierFolder({
        origins: { wire: { title: 'A wire story' } },
        sources: {
          one: source([supported({ origin })]),
          two: source([supported({ origin })]),
          three: source([supported({ origin })]),
        },
      }),
    );
    expect(await event()).toMatchObject({ claims: 9, sources: 3, origins: 1 });
    expect(await role('DEPLOYED')).toMatchObject({ claims: 3, sources: 3, origins: 1 });
  });

  test('take a source that names no origin for one of its own', async () => {
    await load(dossierFolder({ sources: { one: source([supported()]), two: source([supported()]) } }));
    expect(await event()).toMatchObject({ claims: 6, sources: 2, origins: 2 });
  });
});

test('an event is reported from the day of its earliest claim', async () => {
  await load(
    dossierFolder({
      sources: {
        late: source([supported({ by: 'north', said: '2030-02-03' })], { published: '2030-02-10' }),
        early: source([supported()], { published: '2030-02-08' }),
      },
    }),
  );
  expect((await event()).reported).toBe('2030-02-03');
});

describe('under a filter the claims that pass decide:', () => {
  const open = { elements: null, reportedBy: null, grades: null, without: [], modalities: modality.options };
  const filtered = async (filter: Record<string, unknown>) => {
    const rows = await graph.read('explore/support', { ...open, ...filter });
    return new Map(rows.map(row => [String(row.element), row]));
  };
  const loadTwoSources = () =>
    load(
      dossierFolder({
        sources: {
          early: source(
            [
              supported({ modality: 'possible', credibility: 4 }),
              claim({
                paragraph: 2,
                credibility: 4,
                asserts: { troops: { value: 3000, asOf: '2030-01-10' } },
              }),
            ],
            { published: '2030-01-11', reliability: 'D' },
          ),
          late: source(
            [
              supported({ credibility: 2 }),
              claim({ paragraph: 2, asserts: { troops: { value: 10_000, asOf: '2030-01-10' } } }),
              claim({ paragraph: 3, denies: { deployed: 'north' } }),
            ],
            { published: '2030-01-20', reliability: 'B' },
          ),
        },
      }),
    );
  const whole = { claims: 9, grade: 'B2', weak: false, denied: true, status: 'happened' };
  const early = { claims: 4, grade: 'D4', weak: true, denied: false, status: 'possible' };

  test('none at all leaves what is written', async () => {
    await loadTwoSources();
    expect((await filtered({})).get('deployment')).toMatchObject(whole);
    expect(await event()).toMatchObject({ ...whole, disputes: ['deployed', 'troops'] });
  });

  test.each([
    ['reported by a day', { reportedBy: '2030-01-15' }],
    ['some grades', { grades: ['D4', 'D5'] }],
    ['without a source', { without: ['late'] }],
  ])('%s', async (_, filter) => {
    await loadTwoSources();
    const rows = await filtered(filter);
    expect(rows.get('deployment')).toMatchObject({
      ...early,
      origins: ['early'],
      sources: ['early'],
      disputes: [],
      figures: [['troops', 3000, 3000]],
    });
    expect(rows.get('north|DEPLOYED|deployment')).toMatchObject({ claims: 1, denied: false, grade: 'D4' });
  });

  test('an element for which none passes has no row', async () => {
    await loadTwoSources();
    expect((await filtered({ reportedBy: '2029-12-31' })).size).toBe(0);
    expect((await filtered({ without: ['early', 'late'] })).size).toBe(0);
  });

  test('some elements: only these events and their roles have rows', async () => {
    await load(
      dossierFolder({
        events: {
          deployment: { kind: 'deployment', title: 'T', summary: 'S', deployed: 'north' },
          talks: { kind: 'meeting', title: 'M', summary: 'S', attended: 'north' },
        },
        sources: {
          paper: source([
            claim({ asserts: { happened: true, deployed: 'north' } }),
            claim({ about: 'talks', asserts: { happened: true, attended: 'north' } }),
          ]),
        },
      }),
    );
    expect([...(await filtered({ elements: ['talks'] })).keys()].sort()).toEqual([
      'north|ATTENDED|talks',
      'talks',
    ]);
  });
});
