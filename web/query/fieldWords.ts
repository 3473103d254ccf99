import type { Value } from '../../server/contract/graph.ts';
import type { QueryParameter } from '../../server/contract/queries.ts';
import { dateInWords } from '../state/dateWords.ts';
import { endsOf, textsOf } from '../state/question.ts';
import { t } from '../texts/query.ts';

/** “From 1 to 365”; empty where nothing binds it. */
export function boundsInWords({ type, least, most }: QueryParameter): string {
  const said = (bound: Value) => {
    const text = textsOf(bound)[0] ?? '';
    return type === 'date' ? dateInWords(text) : text;
  };
  if (least !== null && most !== null)
    return t('query:field.bounds.both', { least: said(least), most: said(most) });
  if (least !== null) return t('query:field.bounds.least', { least: said(least) });
  return most === null ? '' : t('query:field.bounds.most', { most: said(most) });
}

/** How dates that are being typed are read, or how one is written. */
export function readingOf({ type, list, range }: QueryParameter, texts: string[]): string {
  if (type !== 'date') return '';
  const all = texts.flatMap(text => (range ? endsOf(text) : [text])).filter(text => text.trim() !== '');
  if (all.length === 0) return '';
  const words = all.map(text => (/\d{4}/.test(text) ? dateInWords(text.trim()) : text.trim()));
  const unread = words.some((one, index) => one === all[index]?.trim() && !/^\d{4}$/.test(one));
  if (unread) return list || range ? t('query:field.oneDateHint') : t('query:field.dateHint');
  return t('query:field.reads', { date: words.join(range ? ' – ' : ', ') });
}
