import type { z } from 'zod';
import type { Hit, SearchGroup, SearchResult, searchQuery } from '../contract/search.ts';
import { findsWord, slackOf, wordsOf } from '../contract/searchWords.ts';
import { GraphError, type Row, type Runner } from '../graph/graph.ts';
import { GraphNodeValue } from '../graph/values.ts';
import { captionOf } from './caption.ts';
import { idOf, toReference } from './present.ts';

/** Nodes that are looked through at most; Lucene gives the best of them. */
const most = 1_000;

/**
 * What a person typed → a Lucene query. Only letters and figures are kept, so none of Lucene’s own signs can be
 * meant; words are folded as the analyzer folds them, since it leaves prefixes alone. Every word must be found.
 */
export function toLucene(typed: string): string | null {
  const words = wordsOf(typed).slice(0, 12);
  if (words.length === 0) return null;
  const fuzzy = (word: string) => (slackOf(word) === 0 ? '' : ` OR ${word}~${slackOf(word)}^0.3`);
  return words.map(word => `(${word}^4 OR ${word}*${fuzzy(word)})`).join(' AND ');
}

/**
 * Actors, events, places, sources and words of claims, best first, counted by group.
 * @param indexed false looks at every node: slower, and only for words as they are written
 */
export async function search(
  runner: Runner,
  { q, group, each, limit, offset = 0 }: z.output<typeof searchQuery>,
  indexed = true,
): Promise<SearchResult> {
  const found = await (indexed ? byIndex(runner, q) : oneByOne(runner, q));
  // One entry of a source makes several claims with the same words; a reader looks for the words.
  const rows = [...new Map(found.map(row => [whatItSays(row), row])).values()];
  const groups = new Map<SearchGroup, { total: number; returned: number }>();
  const hits: Hit[] = [];
  let passedOver = 0;
  for (const row of rows) {
    const of = groupOf(row.node as GraphNodeValue);
    const counted = groups.get(of) ?? { total: 0, returned: 0 };
    counted.total += 1;
    groups.set(of, counted);
    const full = hits.length >= limit || counted.returned >= (each ?? limit);
    if (full || (group !== undefined && group !== of)) continue;
    if (passedOver < offset) {
      passedOver += 1;
      continue;
    }
    counted.returned += 1;
    hits.push(toHit(row, of, q));
  }
  return {
    q,
    hits,
    groups: [...groups].map(([name, counted]) => ({ group: name, ...counted })),
    totalIsExact: found.length < most,
    extent: { total: rows.length, returned: hits.length },
  };
}

async function byIndex(runner: Runner, q: string): Promise<Row[]> {
  const query = toLucene(q);
  return query === null ? [] : await runner.run('explore/search', { query, most });
}

async function oneByOne(runner: Runner, q: string): Promise<Row[]> {
  const words = wordsOf(q).slice(0, 12);
  return words.length === 0 ? [] : await runner.run('explore/search-without-index', { words, most });
}

/** Whether a search failed for want of its index, which a user who only reads can't make. */
export const lacksIndex = (thrown: unknown): boolean =>
  thrown instanceof GraphError && thrown.neo4jCode === 'Neo.ClientError.Procedure.ProcedureCallFailed';

function groupOf({ labels }: GraphNodeValue): SearchGroup {
  if (labels.includes('Actor')) return 'actor';
  if (labels.includes('Event')) return 'event';
  if (labels.includes('Place')) return 'place';
  return labels.includes('Source') ? 'source' : 'claim';
}

function whatItSays({ node, about }: Row): string {
  const { id, kind, caption } = toReference(node as GraphNodeValue);
  return about instanceof GraphNodeValue && kind === 'claim' ? `${idOf(about)} ${caption}` : id;
}

function toHit(row: Row, group: SearchGroup, typed: string): Hit {
  const node = row.node as GraphNodeValue;
  const { id, kind, caption } = toReference(node);
  const about = row.about instanceof GraphNodeValue ? row.about : null;
  return {
    id,
    kind,
    group,
    caption,
    date: typeof node.properties.date === 'string' ? node.properties.date : publishedOf(node),
    detail: detailOf(node, about, row.offices as string[]),
    matched: matchedWords(node, typed),
    open: about ? idOf(about) : id,
  };
}

function detailOf({ properties }: GraphNodeValue, about: GraphNodeValue | null, offices: string[]): string {
  if (about) return `${captionOf(about)} · ${properties.grade}`;
  const parts = [offices.join('; '), properties.publisher, properties.precision];
  return parts.filter(part => typeof part === 'string' && part !== '').join(' · ');
}

const publishedOf = ({ properties }: GraphNodeValue) =>
  typeof properties.published === 'string' ? properties.published : null;

/** The alias, or the words of the document, that hold more of what was typed than the caption does. */
function matchedWords(node: GraphNodeValue, typed: string): string | null {
  const words = wordsOf(typed);
  const holds = (text: string) => {
    const held = wordsOf(text);
    return words.filter(word => held.some(one => findsWord(word, one))).length;
  };
  const { aliases, locator } = node.properties;
  const others = [...(Array.isArray(aliases) ? aliases : []), locator].filter(one => typeof one === 'string');
  const best = others.toSorted((one, other) => holds(other) - holds(one))[0];
  return best !== undefined && holds(best) > holds(captionOf(node)) ? best : null;
}
