import type { Claim } from '../../../server/contract/elements.ts';
import type { GraphNode, Reference } from '../../../server/contract/graph.ts';
import type { Material } from './material.ts';

export type Source = Claim['source'];
/** What claims are about, with the event itself where it is one that passes the filter. */
export type Chapter = { about: Reference; event: GraphNode | undefined; claims: Claim[] };
export type Cited = {
  chapters: Chapter[];
  /** Sources in the order in which they are first cited: reference [1] is the first. */
  sources: Source[];
  /** The number of a source, from 1. */
  reference(source: Source): number;
  /** The number of a claim in the report, from 1; undefined where it is not in it. */
  numberOf(claim: string): number | undefined;
};

/** The claims in chapters, in time order; those of one aspect together, earliest first. */
export function citedIn({ claims, events }: Material): Cited {
  const places = new Map(events.map((event, index) => [event.id, index]));
  const place = (id: string) => places.get(id) ?? events.length;
  const abouts = new Map(claims.map(({ about }) => [about.id, about]));
  const chapters = [...abouts.values()]
    .sort((one, other) => place(one.id) - place(other.id) || one.caption.localeCompare(other.caption))
    .map(about => ({
      about,
      event: events[place(about.id)],
      claims: claims.filter(claim => claim.about.id === about.id).sort(inOrder),
    }));
  const inReport = chapters.flatMap(chapter => chapter.claims);
  const sources = [...new Map(inReport.map(({ source }) => [source.id, source])).values()];
  const references = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const numbers = new Map(inReport.map(({ id }, index) => [id, index + 1]));
  return {
    chapters,
    sources,
    reference: ({ id }) => references.get(id) ?? 0,
    numberOf: id => numbers.get(id),
  };
}

/** That it happened first, then aspect by aspect; within one by the day it is about. */
function inOrder(one: Claim, other: Claim): number {
  const first = ({ aspect }: Claim) => (aspect === 'happened' ? '' : aspect);
  const day = ({ days, reported }: Claim) => days.from ?? days.to ?? reported ?? '';
  return (
    first(one).localeCompare(first(other)) ||
    day(one).localeCompare(day(other)) ||
    one.id.localeCompare(other.id)
  );
}
