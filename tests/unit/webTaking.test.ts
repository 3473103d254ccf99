import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/contract/elements.ts';
import type { GraphNode } from '../../server/contract/graph.ts';
import type { Overview } from '../../server/contract/overview.ts';
import { model } from '../../server/model/model.ts';
import type { Scene, SceneLine } from '../../web/canvas/sceneTypes.ts';
import { toPicture } from '../../web/state/picture.ts';
import { firstView, openFilter, type View } from '../../web/state/view.ts';
import { markup } from '../../web/taking/markup.ts';
import { reportOf } from '../../web/taking/report/page.ts';
import { sheetOf } from '../../web/taking/sheet.ts';
import { toldOf } from '../../web/taking/told.ts';
import { wrappedTo } from '../../web/taking/wrap.ts';

const hostile = `<script>alert("1")</script> & 'x' ]]> \u0007`;
const kinds = new Map(model.kinds.map(kind => [kind.name, kind]));
const state = (id: string, caption: string): GraphNode => ({
  id,
  labels: ['Actor', 'State'],
  kind: 'state',
  caption,
  properties: {},
  support: null,
});
const nothing = { total: 0, returned: 0 };
const overview: Overview = {
  level: 'states',
  nodes: [state('a', hostile), state('b', 'Breve')],
  relationships: [],
  ties: [],
  kinds: [],
  statuses: [],
  characters: [],
  totals: {
    nodes: { total: 5, returned: 2 },
    ties: nothing,
    events: nothing,
    undated: 0,
    oneOrigin: nothing,
    claims: 1,
    sources: 1,
  },
  notable: { disputed: 0, mostDisputed: null, latest: [] },
  dossiers: [{ id: 'evil', title: hostile, version: '<1>', frozen: '2026-11-24' }],
};
const view: View = {
  ...firstView,
  dossier: 'evil@1',
  selection: { type: 'node', id: 'a' },
  notes: [
    { id: 'n1', text: `Ask them\n${hostile}`, on: { type: 'element', id: 'b' } },
    { id: 'n2', text: 'Two blocs', on: { type: 'canvas', x: 1, y: 2 } },
  ],
  shape: { ...firstView.shape, size: 'degree', colour: 'community' },
  filter: {
    ...openFilter,
    kindsOff: ['strike'],
    from: '2024-10-01',
    reportedBy: '2024-11-01',
    without: ['s', 't'],
  },
};
const picture = toPicture(overview, []);
const now = new Date('2026-11-26T10:05:00Z');
const told = toldOf({
  view,
  picture,
  kinds,
  overview,
  withoutNames: ['The Herald', hostile],
  nameOf: id => (id === 'b' ? 'Breve' : id),
  page: 'https://entente.example/',
  now,
});

const line: SceneLine = {
  points: [
    { x: 20, y: 20 },
    { x: 60, y: 5 },
    { x: 100, y: 20 },
  ],
  colour: '#B4446A',
  width: 3,
  opacity: 1,
  dashes: [7, 5],
  round: true,
  rim: { colour: '#B4446A', width: 5 },
  arrow: { size: 20, hollow: true },
  sorts: ['conflict', 'weak'],
};
const scene: Scene = {
  width: 200,
  height: 100,
  lines: [line],
  nodes: [
    {
      at: { x: 20, y: 20 },
      size: 40,
      opacity: 1,
      kind: kinds.get('state'),
      glyph: { theme: 'light', text: '<&"' },
      halo: null,
    },
    {
      at: { x: 100, y: 20 },
      size: 40,
      opacity: 0.28,
      kind: undefined,
      glyph: { theme: 'light' },
      halo: null,
    },
  ],
  texts: [
    {
      lines: [hostile],
      box: { x1: 0, y1: 40, x2: 90, y2: 60 },
      down: 0,
      size: 12,
      weight: 500,
      colour: '#1B1E22',
      plate: { fill: '#FAFAF7', opacity: 0.88, round: 3, line: null },
      opacity: 1,
      turn: 0,
      bars: [],
    },
  ],
  names: { returned: 1, total: 2 },
};
const measure = (text: string) => text.length * 0.6;

/** Parses strictly: anything that is not well formed is a fault. */
function parsed(xml: string) {
  const faults: string[] = [];
  const note = (fault: string) => faults.push(fault);
  const errorHandler = { warning: note, error: note, fatalError: note };
  const document = new DOMParser({ errorHandler }).parseFromString(xml, 'image/svg+xml');
  expect(faults).toEqual([]);
  return document;
}

describe('a picture to take away', () => {
  const { svg, width } = sheetOf({ scene, told, measure, fonts: '' });

  test('is well-formed SVG in which names are text, whatever stands in them', () => {
    const document = parsed(svg);
    expect(document.getElementsByTagName('script').length).toBe(0);
    const texts = Array.from(document.getElementsByTagName('text'), text => text.textContent);
    expect(texts).toContain(`<script>alert("1")</script> & 'x' ]]> \uFFFD`);
    expect(document.documentElement.getAttribute('width')).toBe(String(width));
  });

  test('says what it shows, what was asked and what it is made from', () => {
    const said = parsed(svg).documentElement.textContent ?? '';
    for (const words of [
      'Network of states: 2 of 5 states · 0 of 0 ties',
      'Filter: Without strikes; Without the claims of The Herald and ',
      'Ties: cooperation and conflict',
      'Happened: from 1 Oct 2024',
      'Reported: by 1 Nov 2024',
      'Shape: Within this picture: 2 nodes, 0 lines – sized by degree · coloured by community',
      'Note on Breve: Ask them <script>',
      'Note on the picture: Two blocs',
      'Names shown: 1 of 2',
      'version <1>, closed on 24 Nov 2026 (evil@<1>). Made with Entente on 26 Nov 2026, 10:05 UTC.',
      'https://entente.example/?off=strike&from=2024-10-01&reportedBy=2024-11-01',
    ])
      expect(said.replaceAll('\n', ' ')).toContain(words);
  });

  test('has a legend of the signs that are in it, and of no others', () => {
    const texts = Array.from(parsed(svg).getElementsByTagName('text'), text => text.textContent);
    expect(texts).toEqual(
      expect.arrayContaining(['State (1)', 'Conflict', 'Dashed: only weak or denied claims']),
    );
    for (const missing of ['Cooperation', 'Talk', 'Dotted: only planned', 'A step of the path'])
      expect(texts).not.toContain(missing);
  });
});

const claim: Claim = {
  id: 'c1',
  about: { id: 'a', kind: 'meeting', caption: hostile },
  aspect: 'happened',
  aspectCaption: 'That it happened',
  stance: 'denies',
  modality: 'happened',
  figure: null,
  names: null,
  asOf: null,
  said: '2024-10-23',
  reported: '2024-10-24',
  days: { from: '2024-10-23', to: '2024-10-23' },
  voice: 'named',
  speakers: [{ id: 'b', kind: 'state', caption: 'Breve', party: true }],
  via: [],
  source: {
    id: 's',
    title: hostile,
    publisher: null,
    published: '2024-10',
    publishedBasis: 'inferred',
    reliability: 'C',
    reliabilityReason: hostile,
    file: null,
    url: 'javascript:alert(1)',
  },
  paragraph: 7,
  locator: null,
  summary: hostile,
  credibility: 3,
  grade: 'C3',
  origin: { id: 'o', title: hostile },
  answers: [],
  answeredBy: [],
  contradicts: ['c2', 'elsewhere'],
};

describe('a report', () => {
  const other: Claim = { ...claim, id: 'c2', stance: 'asserts', contradicts: ['c1'] };
  const event: GraphNode = { ...state('a', hostile), kind: 'meeting', properties: { date: '2024-10-23' } };
  const material = { claims: [claim, other], events: [event], missing: 0 };
  const html = reportOf({ told, material, kinds, picture: null, fonts: '' });

  test('holds nothing that runs or is read from elsewhere, whatever stands in a dossier', () => {
    expect(html).not.toMatch(/<script|<img|<link|<iframe|href="javascript:/i);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
    expect(html).toContain("default-src 'none'".replaceAll("'", '&#39;'));
  });

  test('tells of each claim who says so, how, where and how good that is, and what contradicts it', () => {
    const said = html.replace(/<[^>]+>/g, '');
    expect(said).toContain('Breve (a party) denies: that it happened.');
    expect(said).toContain('[1] ¶ 7');
    expect(said).toContain('Grade C3: source fairly reliable; information possibly true.');
    expect(said).toContain('Cannot be true together with claim 2 (1 not in this report)');
    expect(said).toContain('2 claims about 1 event, in 1 document, from 1 separate origin.');
    expect(said).toContain('Of the claims: 1 says so, 1 denies it.');
    expect(said).toContain('Published Oct 2024 (inferred)');
    expect(said).toContain('Reliability C, fairly reliable: ');
    expect(said).toContain('Note on BreveAsk them\n&lt;script&gt;');
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`);
  });
});

test('what is put into markup is text; what it cannot hold is replaced', () => {
  expect(markup`<b title="${'"<'}">${['&', markup`<i>${1}</i>`, null]}\u2028${'\u0000\ud800'}</b>`.text).toBe(
    '<b title="&quot;&lt;">&amp;<i>1</i>\u2028\uFFFD\uFFFD</b>',
  );
});

test('lines end between words, and inside one that is wider', () => {
  const widthOf = (text: string) => text.length;
  expect(wrappedTo('who says so', 8, widthOf)).toEqual(['who says', 'so']);
  expect(wrappedTo('a https://long.example b', 10, widthOf)).toEqual(['a', 'https://lo', 'ng.example', 'b']);
  for (const one of wrappedTo('abcdefghijklmnopqrstuvwxyz', 7, widthOf))
    expect(one.length).toBeLessThanOrEqual(7);
});
