import type { z } from 'zod';
import type { SearchResult, searchQuery } from '../contract/elements.ts';
import type { Row, Runner } from '../graph/graph.ts';
import { GraphNodeValue } from '../graph/values.ts';
import { captionOf, idOf, toReference } from './present.ts';

/**
 * What a person typed → a Lucene query. Only letters and figures are kept, so none of Lucene’s own signs can be
 * meant; words are folded as the analyzer folds them, since it leaves prefixes alone. Every word must be found:
 * whole, as a beginning, or from four letters on with one letter wrong (two from eight).
 */
export function toLucene(typed: string): string | null {
  const folded = typed.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? [];
  if (words.length === 0) return null;
  const fuzzy = (word: string) => (word.length < 4 ? '' : ` OR ${word}~${word.length < 8 ? 1 : 2}^0.3`);
  return words.map(word => `(${word}^4 OR ${word}*${fuzzy(word)})`).join(' AND ');
}

/** Actors, events, places, sources and words of claims, best first. */
export async function search(
  runner: Runner,
  { q, limit }: z.output<typeof searchQuery>,
): Promise<SearchResult> {
  const query = toLucene(q);
  const found = query === null ? [] : await runner.run('explore/search', { query });
  // One entry of a source makes several claims with the same words; a reader looks for the words.
  const rows = [...new Map(found.map(row => [wordsOf(row), row])).values()];
  const hits = rows.slice(0, limit).map(row => toHit(row, q));
  return { q, hits, extent: { total: rows.length, returned: hits.length } };
}

function wordsOf({ node, about }: Row): string {
  const { id, kind, caption } = toReference(node as GraphNodeValue);
  return about instanceof GraphNodeValue && kind === 'claim' ? `${idOf(about)} ${caption}` : id;
}

function toHit(row: Row, typed: string): SearchResult['hits'][number] {
  const node = row.node as GraphNodeValue;
  const { id, kind, caption } = toReference(node);
  const about = row.about instanceof GraphNodeValue ? row.about : null;
  return {
    id,
    kind,
    caption,
    date: typeof node.properties.date === 'string' ? node.properties.date : publishedOf(node),
    detail: detailOf(node, about, row.offices as string[]),
    matched: matchedAlias(node, typed),
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

function matchedAlias({ properties }: GraphNodeValue, typed: string): string | null {
  const word = typed.trim().toLowerCase();
  const name = String(properties.name ?? properties.title ?? '').toLowerCase();
  const aliases = Array.isArray(properties.aliases) ? properties.aliases.map(String) : [];
  if (word === '' || name.includes(word)) return null;
  return aliases.find(alias => alias.toLowerCase().includes(word)) ?? null;
}
