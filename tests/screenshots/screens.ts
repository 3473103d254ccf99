import type { Page } from 'playwright-core';

/** A screen of which docs/tour.md shows a picture; the name is also the file's. */
export type Screen = {
  name: string;
  /** The view, as a link's end. */
  view: string;
  /** What has to be seen before the picture is taken: a selector. */
  shows: string;
  /** What is done on it before. */
  doing?(page: Page): Promise<void>;
  dark?: boolean;
  phone?: boolean;
};

const troops = 'deployment-russia-2024-10';
/** Who gave which number of troops, as a reader would ask it. */
const whoCounted = [
  '// Who counted troops, and how many?',
  "MATCH p = (d:Deployment)<-[:ABOUT]-(c:Claim {aspect: 'troops'})<-[:SAYS]-(who:Actor)",
  'WHERE c.low >= $least',
  'RETURN p',
].join('\n');

/** Every screen of the page, in the order of docs/tour.md. */
export const screens: Screen[] = [
  { name: 'states', view: '', shows: '.start-cards .start-card' },
  { name: 'tie', view: '?tie=kp|ru|cooperation', shows: '.tie-facts' },
  { name: 'reported-by', view: '?tie=kp|ru|cooperation&reportedBy=2024-11-01', shows: '.tie-facts' },
  {
    name: 'event',
    view: `?node=${troops}`,
    shows: '.claim',
    // The figures and the first claims together.
    doing: page =>
      page
        .locator('.claim')
        .first()
        .evaluate(claim => claim.scrollIntoView({ block: 'end' })),
  },
  { name: 'compare', view: `?compare=${troops}..deployment-kursk-workers-2025`, shows: '.compare table' },
  {
    name: 'search',
    view: '',
    shows: '[role="option"]:has-text("Lavrov")',
    doing: async page => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('lavrof');
    },
  },
  {
    name: 'connections',
    view: '?node=choe-son-hui&added=choe-son-hui&tab=connections',
    shows: ':text("in preview")',
    doing: page =>
      page
        .locator('[data-group="ATTENDED:out:meeting"]')
        .getByLabel(/^Meetings: /)
        .check(),
  },
  { name: 'path', view: '?path=us..kp', shows: '.paths-count' },
  { name: 'timeline', view: `?as=timeline&node=${troops}`, shows: '.lanes-drawing .mark.selected' },
  { name: 'map', view: `?as=map&node=${troops}`, shows: '.map-label.country' },
  { name: 'table', view: '?as=table&level=events&sort=-claims,name', shows: 'tr[data-row]' },
  { name: 'sources', view: '?as=sources', shows: 'tr[data-source]' },
  {
    name: 'source',
    view: '?as=sources&source=voa-2024-10-24&node=voa-2024-10-24&paragraph=8',
    shows: '.para-row.wanted',
  },
  { name: 'questions', view: '?question=', shows: '.questions-count svg' },
  {
    name: 'answer',
    view: '?question=how-tied&p.one=kp&p.other=ru',
    shows: '.answer-graph .canvas[data-drawn]',
  },
  {
    name: 'workspace',
    view: `?${new URLSearchParams({ question: '', cypher: whoCounted, 'p.least': '3000' })}`,
    shows: '.answer-graph .canvas[data-drawn]',
    doing: async page => void (await page.locator('.schema-row').first().waitFor()),
  },
  {
    name: 'cypher',
    view: `?node=${troops}`,
    shows: '.behind :text("cypher/explore/support.cypher")',
    doing: async page => {
      await page.locator('.claim').first().waitFor();
      await page.keyboard.press('Shift+Q');
    },
  },
  { name: 'dark', view: '?level=actors', shows: '.start-cards .start-card', dark: true },
  { name: 'phone', view: `?node=${troops}`, shows: '.claim', phone: true },
];
