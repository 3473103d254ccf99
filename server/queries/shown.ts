import type { Value } from '../contract/graph.ts';
import { type AsksAbout, asksAbout, type Chart, chart, type QueryParameter } from '../contract/queries.ts';
import { Unreadable } from './faults.ts';
import { Cursor, identifier, readPairs } from './literals.ts';

/**
 * `aid, arms`: words under which a query is found.
 * @throws Unreadable
 */
export function readTags(text: string): string[] {
  const tags = text.split(',').map(tag => tag.trim());
  if (tags.includes('')) throw new Unreadable('a tag is missing beside a comma');
  const twice = tags.find((tag, index) => tags.indexOf(tag) !== index);
  if (twice !== undefined) throw new Unreadable(`'${twice}' stands there twice`);
  return tags;
}

const charts = chart.shape.as.options;
const isTexts = (value: Value): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string');

/**
 * `bar x = 'speaker', y = ['low', 'high'], series = 'side'`: how its columns are drawn.
 * @throws Unreadable
 */
export function readChart(text: string): Chart {
  const cursor = new Cursor(text);
  const word = cursor.take(/\S+/) ?? cursor.expected(charts.join(', '));
  const as = charts.find(known => known === word);
  if (!as) throw new Unreadable(`there is no '${word}'; there are ${charts.join(', ')}`);
  const { x, y, series = null, ...others } = Object.fromEntries(readPairs(cursor));
  if (cursor.rest() !== '') cursor.expected("',' and the next part");
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) throw new Unreadable(`there is no '${stranger}'; there are x, y, series`);
  if (typeof x !== 'string') throw new Unreadable('x must be the name of a column');
  const up = typeof y === 'string' ? [y] : (y ?? null);
  if (!isTexts(up)) throw new Unreadable('y must be the name of a column, or a list of names');
  if (series !== null && typeof series !== 'string')
    throw new Unreadable('series must be the name of a column');
  return { as, x, y: up, series };
}

const abouts = asksAbout.shape.what.options;
const ids = ['actor', 'event', 'place', 'claim', 'source', 'element'];

/**
 * `tie one, other`: what it can be asked about, and the parameters that this fills in.
 * @throws Unreadable
 */
export function readAsksAbout(text: string, parameters: QueryParameter[]): AsksAbout {
  const cursor = new Cursor(text);
  const word = cursor.take(/\S+/) ?? cursor.expected(abouts.join(', '));
  const what = abouts.find(known => known === word);
  if (!what) throw new Unreadable(`there is no '${word}'; there are ${abouts.join(', ')}`);
  const fills: string[] = [];
  do {
    const name = cursor.take(identifier) ?? cursor.expected('the name of a parameter');
    const parameter = parameters.find(declared => declared.name === name);
    if (!parameter) throw new Unreadable(`no parameter is called '${name}'`);
    if (fills.includes(name)) throw new Unreadable(`'${name}' stands there twice`);
    mustTake(parameter, what);
    fills.push(name);
  } while (cursor.take(/,/) !== null);
  if (cursor.rest() !== '') cursor.expected("',' and the next parameter");
  const needed = what === 'tie' ? 2 : 1;
  if (fills.length !== needed)
    throw new Unreadable(needed === 2 ? 'a tie fills two parameters' : `'${what}' fills one parameter`);
  return { what, fills };
}

function mustTake({ name, type, list }: QueryParameter, what: AsksAbout['what']): void {
  if (what === 'selection') {
    if (!list || !ids.includes(type))
      throw new Unreadable(`'${name}' must be a list of ${ids.join(', ')} to take a selection`);
    return;
  }
  const id = what === 'tie' ? 'actor' : what;
  if (type !== id && type !== 'element')
    throw new Unreadable(
      `'${name}' is of type ${type}, and does not take ${what === 'tie' ? 'the ends of a tie' : `what is of type ${id}`}`,
    );
}
