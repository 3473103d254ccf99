import type { AsksAbout, ParameterType, QueryParameter, SavedQuery } from '../../server/contract/queries.ts';
import type { Question } from './view.ts';

type What = AsksAbout['what'];
/** Something that may be asked about: its ids, of a tie both actors’; of a selection what each is. */
export type Subject = { what: What; ids: string[]; groups: string[] };

/** Nodes as something to ask about: one as what it is, several as a selection; null where it is neither of these. */
export function subjectOf(ids: string[], groupOf: (id: string) => string | undefined): Subject | null {
  const groups = ids.map(id => groupOf(id) ?? '');
  if (ids.length > 1) return { what: 'selection', ids, groups };
  const what = places.find(one => one.what === groups[0])?.what;
  return what ? { what, ids, groups } : null;
}

/** A tie as something to ask about: both its actors. */
export const tieSubject = (ids: string[]): Subject => ({ what: 'tie', ids, groups: [] });

/** What a query can be asked about, and how many parameters that fills: exactly so many, as docs/queries.md says. */
export const places: { what: What; fills: number }[] = [
  { what: 'actor', fills: 1 },
  { what: 'event', fills: 1 },
  { what: 'place', fills: 1 },
  { what: 'tie', fills: 2 },
  { what: 'claim', fills: 1 },
  { what: 'source', fills: 1 },
  { what: 'selection', fills: 1 },
];

type Fillable = Pick<QueryParameter, 'name' | 'type' | 'list' | 'range'>;
/** Types of parameters that hold ids. */
const elements: ParameterType[] = ['actor', 'event', 'place', 'claim', 'source', 'element'];

/** The parameters that something of this sort fits into. */
export const fillable = <P extends Fillable>(what: What, parameters: P[]): P[] =>
  parameters.filter(({ type, list, range }) => {
    if (range) return false;
    if (what === 'selection') return list && elements.includes(type);
    return type === 'element' || type === (what === 'tie' ? 'actor' : what);
  });

/** A query that asks about a subject, and what it is then asked with. */
export type Asking = { query: SavedQuery; given: Question['given']; fills: string[] };

/** The queries that ask about a subject; those that have no room for it are left out. */
export const askable = (queries: SavedQuery[], subject: Subject): Asking[] =>
  queries.flatMap(query =>
    query.on
      .filter(({ what }) => what === subject.what)
      .flatMap(({ fills }) => {
        const given = filledIn(query.parameters, fills, subject);
        return given ? [{ query, given, fills }] : [];
      }),
  );

/** One id for each parameter in turn, of a selection all that fit into its list; null where there is none. */
function filledIn(
  parameters: QueryParameter[],
  fills: string[],
  { what, ids, groups }: Subject,
): Question['given'] | null {
  const given = fills.flatMap((name, place): [string, string][] => {
    const type = parameters.find(one => one.name === name)?.type;
    if (what !== 'selection') return ids.slice(place, place + 1).map(id => [name, id]);
    return ids.filter((_, at) => type === 'element' || type === groups[at]).map(id => [name, id]);
  });
  return fills.every(name => given.some(([one]) => one === name)) ? given : null;
}
