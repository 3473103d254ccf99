import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportQuery } from '../../server/contract/export.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

const strange = 'Good & “bad” paper_1: 100% {true}, \\emph, it cost $5 ~ #1';
const dossier = waysDossier
  .replace(
    '    title: Good paper\n',
    `    title: '${strange}'\n    publisher: A & B\n    url: https://a.example/x_y?z=1%20&w={2}\n`,
  )
  .replace('title: Tabloid', 'title: Tabloid\n    publishedBasis: inferred\n    publishedFrom: It says so.');

let graph: Graph;
beforeEach(async () => {
  graph = await emptyGraph();
  await loadDossier(graph, folderWith({ 'ways.yaml': dossier }));
});
afterEach(() => graph.close());

const file = (query: Record<string, string>) => createExplore(graph).export(exportQuery.parse(query));

describe('iCalendar, read by ical.js', () => {
  const calendarOf = async (query: Record<string, string>) => {
    const { name, text } = await file({ format: 'ics', ...query });
    expect(name).toMatch(/^entente-ways-.*\.ics$/);
    expect(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map(part => new ICAL.Event(part));
    return { calendar, events, of: (id: string) => events.find(({ uid }) => uid === `${id}@entente`) };
  };

  test('has the events with two ends as whole days, and says what is left out', async () => {
    const { calendar, events, of } = await calendarOf({ level: 'events', planned: 'true' });
    expect(events.map(({ uid }) => uid.replace('@entente', '')).sort()).toEqual([
      'aid',
      'arms',
      'raid',
      'talks',
    ]);
    expect([of('talks')?.startDate.toString(), of('talks')?.endDate.toString()]).toEqual([
      '2030-06-10',
      '2030-06-11',
    ]);
    expect([of('arms')?.startDate.toString(), of('arms')?.endDate.toString()]).toEqual([
      '2030-03-01',
      '2030-04-01',
    ]);
    expect(of('arms')?.startDate.isDate).toBe(true);
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain(
      '4 of 6 events have a first and a last day',
    );
  });

  test('keeps what is strange in a text, and says what has not happened', async () => {
    const { of } = await calendarOf({ level: 'states', planned: 'true' });
    expect(of('raid')?.summary).toBe('Raid <one> & two');
    expect(of('talks')?.description).toContain(
      'Talks,\nin two lines.\nDate as the documents have it (EDTF): 2030-06-10',
    );
    const aid = of('aid');
    expect([aid?.summary, aid?.component.getFirstPropertyValue('status')]).toEqual([
      'Aid (announced)',
      'TENTATIVE',
    ]);
  });
});

describe('the documents', () => {
  test('are cited in CSL-JSON, with how sure their dates are', async () => {
    const { name, text, mediaType } = await file({ format: 'csl' });
    expect([name.endsWith('.csl.json'), mediaType]).toEqual([
      true,
      'application/vnd.citationstyles.csl+json',
    ]);
    expect(JSON.parse(text)).toEqual([
      {
        id: 'good',
        type: 'article-newspaper',
        title: strange,
        'container-title': 'A & B',
        issued: { 'date-parts': [[2030, 6, 30]] },
        URL: 'https://a.example/x_y?z=1%20&w={2}',
        note: 'published 2030-06-30; reliability B: It is good.; Entente dossier ways 2',
      },
      expect.objectContaining({
        id: 'tabloid',
        note: 'published 2030-07-31 (inferred); reliability C: It is not so good.; Entente dossier ways 2',
      }),
    ]);
  });

  test('are cited in BibTeX, which Citation.js reads back', async () => {
    const { name, text } = await file({ format: 'bibtex' });
    expect(name).toMatch(/\.bib$/);
    const [good, tabloid, ...others] = new Cite(text).data as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(good).toMatchObject({
      id: 'good',
      title: strange,
      author: [{ family: 'A & B' }],
      issued: { 'date-parts': [[2030, 6, 30]] },
      URL: 'https://a.example/x_y?z=1%20&w=%7B2%7D',
    });
    expect(tabloid).toMatchObject({ id: 'tabloid', title: 'Tabloid' });
  });

  test('are only those that the filter leaves', async () => {
    expect(JSON.parse((await file({ format: 'csl', without: 'good' })).text)).toMatchObject([
      { id: 'tabloid' },
    ]);
  });
});
