import type { ViewFilter } from '../contract/filter.ts';
import type { Support, Value } from '../contract/graph.ts';
import { type Modality, modality } from '../contract/words.ts';
import { kindNamed } from '../model/model.ts';

/**
 * The pairs that pass a least grade, or null where all do. F and 6 cannot be judged: they are no bottom of the scale,
 * and pass only where they are asked for, or where no least grade is.
 */
export function gradesThatPass({ reliability, credibility, unjudged }: ViewFilter): string[] | null {
  const unbounded = (reliability ?? 'F') === 'F' && (credibility ?? 6) === 6;
  const unjudgedToo = unjudged ?? unbounded;
  if (unbounded && unjudgedToo) return null;
  const letters = [...'ABCDE'].filter(letter => reliability === undefined || letter <= reliability);
  const figures = [1, 2, 3, 4, 5].filter(figure => credibility === undefined || figure <= credibility);
  const allLetters = unjudgedToo ? [...letters, 'F'] : letters;
  const allFigures = unjudgedToo ? [...figures, 6] : figures;
  return allLetters.flatMap(letter => allFigures.map(figure => `${letter}${figure}`));
}

/** The part of the filter that says which claims pass, as parameters of a statement. */
export function claimParameters(filter: ViewFilter) {
  return {
    reportedBy: filter.reportedBy ?? null,
    grades: gradesThatPass(filter),
    without: filter.without ?? [],
    modalities: modality.options,
  };
}

/** Begins an id that means an origin, which has a name space of its own. */
const ofOrigin = 'origin:';
/** The origin that an id means, or null. */
export const originIn = (id: string): string | null =>
  id.startsWith(ofOrigin) ? id.slice(ofOrigin.length) : null;

/** Whether the filter leaves a claim out by its source, by its origin, or because none of its speakers is left. */
export function isLeftOut({ source, origin, speakers }: Record<string, Value>, filter: ViewFilter): boolean {
  const without = filter.without ?? [];
  if (without.includes(String(source)) || without.includes(`${ofOrigin}${origin}`)) return true;
  return Array.isArray(speakers) && speakers.every(speaker => without.includes(String(speaker)));
}

/** The part of the filter that says which events pass by kind and time, as parameters of a statement. */
export function eventParameters(filter: ViewFilter) {
  const labels = filter.kinds?.map(name => kindNamed(name)?.label ?? name) ?? null;
  return { labels, from: filter.from ?? null, to: filter.to ?? null };
}

/** The statuses that pass: those named, or what happened, with `planned` the others too. */
export const statusesThatPass = ({ statuses, planned }: ViewFilter): readonly Modality[] =>
  statuses ?? (planned ? modality.options : ['happened']);

/** Whether what the passing claims say of an element lets it through: somebody asserts it, and its status passes. */
export function isShown(support: Support | undefined, filter: ViewFilter): support is Support {
  if (!support || support.status === null) return false;
  return statusesThatPass(filter).includes(support.status);
}
