import { parse as parseCsv } from 'csv-parse/sync';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exported, exportQuery } from '../../server/contract/export.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

let graph: Graph;
beforeEach(async () => {
  graph = await emptyGraph();
  await loadDossier(graph, folderWith({ 'ways.yaml': waysDossier }));
});
afterEach(() => graph.close());

const file = (query: Record<string, string>) => createExplore(graph).export(exportQuery.parse(query));
const json = async (query: Record<string, string> = {}) =>
  exported.parse(JSON.parse((await file(query)).text));
const csv = async (query: Record<string, string>) =>
  parseCsv((await file({ format: 'csv', ...query })).text, { bom: true, columns: true }) as Record<
    string,
    string
  >[];
const byId = (rows: Record<string, string>[], id: string) => rows.find(row => row.id === id);

describe('notes', () => {
  const notes = JSON.stringify([
    { on: 'north', text: '=1+1, <b>she said</b>' },
    { on: 'north|south|talk', text: 'only talk' },
    { on: null, text: 'a gap' },
    { on: 'nobody', text: 'lost' },
  ]);

  test('stand at what they are on, the others with what the file says of itself', async () => {
    expect((await json({ notes })).notes).toEqual(JSON.parse(notes));
    expect((await json({ notes })).filter).toBe('');
    const [nodes, ties] = [await csv({ table: 'nodes', notes }), await csv({ table: 'ties', notes })];
    expect(byId(nodes, 'north')?.notes).toBe("'=1+1, <b>she said</b>");
    expect(byId(ties, 'north|south|talk')).toMatchObject({ notes: 'only talk', exportNotes: 'a gap' });
    const graphml = parseGraphml(MultiGraph, (await file({ format: 'graphml', notes })).text);
    expect(graphml.getNodeAttribute('north', 'notes')).toBe('=1+1, <b>she said</b>');
    expect(graphml.getAttribute('notes')).toBe('a gap\nnobody: lost');
    const gexf = (await file({ format: 'gexf', notes })).text;
    expect(parseGexf(MultiGraph, gexf).getEdgeAttribute('north|south|talk', 'notes')).toBe('only talk');
    expect(gexf).toContain('nobody: lost');
  });

  test('that are none are refused', () => {
    for (const bad of [
      '[',
      '{}',
      '[{"on": 1, "text": "x"}]',
      `[{"on": null, "text": "${'x'.repeat(2_001)}"}]`,
    ])
      expect(exportQuery.safeParse({ notes: bad }).success, bad.slice(0, 30)).toBe(false);
  });
});

describe('JSON', () => {
  test('holds the ties, the events beneath them and their claims, and says what it is', async () => {
    const { name, mediaType } = await file({});
    expect(name).toMatch(/^entente-ways-states-\d{4}-\d\d-\d\d\.json$/);
    expect(mediaType).toBe('application/json');
    const { dossiers, filter, level, nodes, content } = await json({
      reportedBy: '2030-12-31',
      planned: 'true',
    });
    expect({ dossiers, filter, level, nodes }).toEqual({
      dossiers: [{ id: 'ways', title: 'Ways & means', version: '2', frozen: '2031-12-31' }],
      filter: 'planned=true&reportedBy=2030-12-31',
      level: 'states',
      nodes: { total: 4, returned: 4 },
    });
    expect(content.ties.map(({ id, eventIds }) => [id, eventIds])).toEqual([
      ['north|south|cooperation', ['arms']],
      ['north|south|talk', ['talks']],
      ['north|west|conflict', ['raid']],
      ['north|west|cooperation', ['aid']],
    ]);
    expect(content.events.map(({ id }) => id).sort()).toEqual(['aid', 'arms', 'raid', 'talks']);
    const amount = content.claims.find(({ aspect }) => aspect === 'amount');
    expect(amount).toMatchObject({
      about: { id: 'aid' },
      figure: { value: 20_500_000_000 },
      speakers: [{ id: 'north' }],
      source: { id: 'good' },
      paragraph: 5,
      grade: 'B2',
    });
  });

  test('holds only what passes the filter', async () => {
    const { content } = await json({ without: 'tabloid' });
    expect(content.ties.map(({ id }) => id)).toEqual(['north|south|cooperation', 'north|south|talk']);
    expect(new Set(content.claims.map(({ source }) => source.id))).toEqual(new Set(['good']));
  });

  test('says what the limit cut, and holds no claims of what is cut', async () => {
    const { nodes, ties, relationships, content } = await json({ level: 'events', limit: '3' });
    expect(nodes).toEqual({ total: 10, returned: 3 });
    expect([ties, relationships.returned]).toEqual([{ total: 0, returned: 0 }, content.relationships.length]);
    expect(relationships.total).toBe(11);
    const ids = content.nodes.map(({ id }) => id);
    expect(content.claims.every(({ about }) => ids.includes(about.id))).toBe(true);
  });
});

describe('CSV', () => {
  test('begins with a byte order mark, ends lines with CR and LF, and quotes what needs it', async () => {
    const { text, name } = await file({ format: 'csv', table: 'nodes', level: 'actors' });
    expect(text.startsWith('\uFEFFid,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
    expect(text).toContain('"Army ""of"" the North"');
    expect(name).toMatch(/^entente-ways-actors-nodes-.*\.csv$/);
  });

  test('guards texts that would be formulas, and leaves numbers alone', async () => {
    const nodes = await csv({ table: 'nodes', level: 'events' });
    expect(byId(nodes, 'general')?.label).toBe("'=General");
    expect(byId(nodes, 'south')?.aliases).toBe("'=South; 남쪽");
    expect(byId(nodes, 'port')).toMatchObject({ latitude: '-1.5', longitude: '103' });
    const affiliations = await csv({ table: 'relationships', level: 'actors' });
    expect(byId(affiliations, 'general|REPRESENTS|army')?.role).toBe("'-general");
    const claims = await csv({ table: 'claims' });
    expect(claims.find(({ about }) => about === 'talks')).toMatchObject({
      summary: `'@said, "so"`,
      locator: "'+two",
    });
  });

  test('keeps whole numbers, dates, lines of a text and empty cells as they are', async () => {
    const nodes = await csv({ table: 'nodes', level: 'events', planned: 'true' });
    expect(byId(nodes, 'aid')).toMatchObject({ amountLow: '20500000000', from: '2031-01-01', date: '2031' });
    expect(byId(nodes, 'talks')?.summary).toBe('Talks,\nin two lines.');
    expect(byId(nodes, 'answer')).toMatchObject({ from: '', date: '', weak: 'false' });
    expect(byId(nodes, 'raid')).toMatchObject({ killedLow: '3', killedHigh: '', denied: 'true' });
  });

  test('holds ties, or at level events relationships, unless another table is asked for', async () => {
    const [tie] = await csv({});
    expect(tie).toMatchObject({ source: 'north', target: 'south', events: '1', eventIds: 'arms' });
    const roles = await csv({ level: 'events' });
    expect(byId(roles, 'arms|GIVEN_TO|south')).toMatchObject({
      relationship: 'GIVEN_TO',
      source: 'arms',
      target: 'south',
      grade: 'B3',
    });
  });

  test('says on each row what it is part of', async () => {
    const rows = await csv({ table: 'nodes', level: 'events', limit: '3' });
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({
      exportDossiers: 'ways 2: Ways & means',
      exportLevel: 'events',
      exportFilter: '',
      exportNodes: '3 of 10 nodes (the best tied)',
    });
  });

  test('has a header where it has no rows', async () => {
    expect((await file({ format: 'csv', kinds: 'vote' })).text).toMatch(
      /^\uFEFFid,source,target,.*exportedAt\r\n$/,
    );
  });
});

describe.each(['graphml', 'gexf'] as const)('%s', format => {
  const read = async (query: Record<string, string> = {}) => {
    const { text } = await file({ format, ...query });
    return format === 'gexf' ? parseGexf(MultiGraph, text) : parseGraphml(MultiGraph, text);
  };

  test('is read back with every node and edge, and values of their own types', async () => {
    const found = await read({ level: 'events', planned: 'true' });
    expect([found.order, found.size]).toEqual([11, 13]);
    expect(found.getNodeAttributes('aid')).toMatchObject({
      label: 'Aid',
      kind: 'aid-package',
      amountLow: 20_500_000_000,
      from: '2031-01-01',
      weak: false,
    });
    expect(found.getNodeAttributes('raid')).toMatchObject({
      label: 'Raid <one> & two',
      denied: true,
      killedLow: 3,
    });
    expect(found.getNodeAttributes('port')).toMatchObject({ latitude: -1.5, longitude: 103 });
    expect(found.getNodeAttributes('talks').summary).toBe('Talks,\nin two lines.');
    expect(found.getNodeAttributes('general').label).toBe('=General');
    expect(found.getEdgeAttributes('general|GAVE|arms')).toMatchObject({
      relationship: 'GAVE',
      grade: 'B3',
      claims: 1,
    });
  });

  test('holds ties as undirected edges, apart by character', async () => {
    const found = await read();
    const edges = found.edges('north', 'south').sort();
    expect(edges).toEqual(['north|south|cooperation', 'north|south|talk']);
    expect(edges.map(edge => found.isUndirected(edge))).toEqual([true, true]);
    expect(found.getEdgeAttributes(edges[0])).toMatchObject({
      events: 1,
      sourceToTarget: 1,
      targetToSource: 0,
    });
  });

  test('says what it is', async () => {
    const { text } = await file({ format, planned: 'true', limit: '2' });
    for (const words of ['ways 2: Ways &amp; means', 'planned=true', '2 of 4']) expect(text).toContain(words);
  });

  test('is well-formed where nothing is in view', async () => {
    const found = await read({ level: 'events', kinds: 'vote' });
    expect([found.order, found.size]).toEqual([0, 0]);
  });
});

test('GEXF has the days of events, roles and affiliations, open where they are', async () => {
  const { text } = await file({ format: 'gexf', level: 'events' });
  expect(text).toMatch(/<node id="raid" [^>]*start="2030-04-01" end="2030-04-20"/);
  expect(text).toMatch(/<node id="protest" label="Protest" end="2030-05-05"/);
  expect(text).toMatch(/<node id="answer" label="Answer">/);
  expect(text).toMatch(/<edge id="raid\|STRUCK\|west" [^>]*start="2030-04-01" end="2030-04-20"/);
  const actors = await file({ format: 'gexf', level: 'actors' });
  expect(actors.text).toMatch(/<edge id="army\|PART_OF\|north" [^>]*start="2030-01-01">/);
});
