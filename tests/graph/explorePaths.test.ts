import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pathsQuery } from '../../server/contract/paths.ts';
import { createExplore, NotFound } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

let graph: Graph;
let ask: ReturnType<typeof createExplore>;
beforeEach(async () => {
  graph = await emptyGraph();
  await loadDossier(graph, folderWith({ 'ways.yaml': waysDossier }));
  ask = createExplore(graph);
});
afterEach(() => graph.close());

const paths = (from: string, to: string, query: Record<string, string> = {}) =>
  ask.paths(pathsQuery.parse({ from, to, ...query }));
/** Paths as `a b c: grade`. */
const ways = async (from: string, to: string, query: Record<string, string> = {}) =>
  (await paths(from, to, query)).paths.map(path => `${path.nodes.join(' ')}: ${path.grade}`);

describe('paths', () => {
  test('come shortest first, each with the grade of its weakest step', async () => {
    // Arms is B3, since its roles are claimed with less credibility than that it happened (B2).
    expect(await ways('general', 'south')).toEqual([
      'general arms south: B3',
      'general army north talks south: B2',
    ]);
  });

  test('count the steps that rest on no claims, and never let them be the weakest', async () => {
    const [, second] = (await paths('general', 'south')).paths;
    expect(second).toMatchObject({ ungraded: 2, weakest: 2, grade: 'B2' });
    expect(second?.steps.map(step => [step.relationship, step.forward, step.grade])).toEqual([
      ['general|REPRESENTS|army', true, null],
      ['army|PART_OF|north', true, null],
      ['north|ATTENDED|talks', true, 'B2'],
      ['south|ATTENDED|talks', false, 'B2'],
    ]);
    expect((await paths('general', 'north', { steps: '2' })).paths).toMatchObject([
      { ungraded: 2, weakest: null, grade: null },
    ]);
  });

  test('run through events that events speak of, and through places', async () => {
    const { paths: found } = await paths('protest', 'north', { steps: '2' });
    expect(found.map(({ steps }) => steps.map(step => step.caption))).toEqual([['addresses', 'launched']]);
    expect(found[0]?.steps[1]).toMatchObject({ denied: true, weak: true, sources: 1, origins: 1 });
    expect(await ways('north', 'answer')).toEqual([
      'north raid port answer: C4',
      'north raid west answer: C4',
      'north raid protest west answer: C4',
    ]);
  });

  test('run only through what passes the filter: planned, grades, sources, days, kinds, relationships', async () => {
    const north = (query: Record<string, string>) => ways('north', 'west', { steps: '3', ...query });
    const plain = ['north raid west: C4', 'north raid protest west: C4'];
    expect(await north({})).toEqual(plain);
    expect(await north({ planned: 'true' })).toEqual(['north aid west: B2', ...plain]);
    expect(await north({ reliability: 'B' })).toEqual([]);
    expect(await north({ without: 'tabloid' })).toEqual([]);
    expect(await north({ reportedBy: '2030-07-30' })).toEqual([]);
    expect(await north({ reportedBy: '2030-07-31' })).toEqual(plain);
    expect(await north({ happenedTo: '2030-03-31' })).toEqual([]);
    expect(await north({ happenedFrom: '2030-04-20' })).toEqual(plain);
    expect(await north({ kinds: 'meeting,transfer' })).toEqual([]);
    expect(await north({ kinds: 'strike' })).toEqual(plain.slice(0, 1));
    expect(await north({ relationships: 'LAUNCHED,STRUCK' })).toEqual(plain.slice(0, 1));
    expect(await ways('general', 'south', { relationships: 'GAVE,GIVEN_TO' })).toHaveLength(1);
  });

  test('a path cannot run through an event that passes only by its neighbour', async () => {
    // The raid is out; the role that joins it to the protest is asserted by what passes.
    expect(await ways('protest', 'port', { without: 'tabloid' })).toEqual([]);
  });

  test('follow an affiliation only where it held in the window', async () => {
    expect(await ways('general', 'north', { steps: '2' })).toHaveLength(1);
    expect(await ways('general', 'north', { steps: '2', happenedTo: '2029-12-31' })).toEqual([]);
  });

  test('run along memberships only where they are asked for', async () => {
    expect(await ways('north', 'league')).toEqual([]);
    expect(await ways('north', 'west', { steps: '2', members: 'true' })).toEqual([
      'north raid west: C4',
      'north league west: null',
    ]);
  });

  test('are all counted, and as many given as are asked for', async () => {
    const { extent, paths: found } = await paths('north', 'west', { limit: '1' });
    expect(found).toHaveLength(1);
    expect(extent).toMatchObject({ totalIsExact: true, returned: 1 });
    expect(extent.total).toBeGreaterThan(1);
  });

  test('come with all that they run through, and no more', async () => {
    const { nodes, relationships, from, to } = await paths('general', 'south', { limit: '1' });
    expect(nodes.map(({ id, support }) => [id, support?.grade])).toEqual([
      ['arms', 'B2'],
      ['general', undefined],
      ['south', undefined],
    ]);
    expect(relationships.map(({ id, support }) => [id, support?.grade])).toEqual([
      ['arms|GIVEN_TO|south', 'B3'],
      ['general|GAVE|arms', 'B3'],
    ]);
    expect([from.id, to.id]).toEqual(['general', 'south']);
  });

  test('are found by an id that an element had before', async () => {
    const { to, paths: found } = await paths('general', 'old-south', { limit: '1' });
    expect([to.id, found[0]?.nodes.at(-1)]).toEqual(['south', 'south']);
  });

  test('are none where nothing leads, from an element to itself, or to what is no part of paths', async () => {
    for (const [from, to] of [
      ['north', 'far'],
      ['south', 'old-south'],
      ['north', 'good'],
    ] as const) {
      const { paths: found, extent } = await paths(from, to);
      expect([found, extent]).toEqual([[], { total: 0, totalIsExact: true, returned: 0 }]);
    }
  });

  test('cannot be asked for between elements that are not there', async () => {
    await expect(paths('north', 'nobody')).rejects.toThrow(NotFound);
    await expect(paths('nobody', 'north')).rejects.toThrow("There is no element 'nobody'.");
  });
});
