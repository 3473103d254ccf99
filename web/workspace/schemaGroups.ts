import type { Kind } from '../../server/contract/model.ts';
import type { Schema } from '../../server/contract/schema.ts';

export type Label = Schema['labels'][number];
export type Type = Schema['types'][number];
export type Pattern = Schema['patterns'][number];
export type GroupName = 'kinds' | 'evidence' | 'labels' | 'types';
export type Group = { name: GroupName; members: (Label | Type)[]; total: number };

/**
 * The parts of the sidebar: declared kinds in their own order, then labels of nobody's declaring and relationship types,
 * the most frequent first. With words only what is called like them, or has a property that is.
 */
export function schemaGroups({ labels, types }: Schema, kinds: Map<string, Kind>, words: string): Group[] {
  const order = [...kinds.keys()];
  const groupOf = ({ kind }: Label) => kinds.get(kind ?? '')?.group;
  const declared = labels
    .filter(label => groupOf(label) !== undefined)
    .sort((one, other) => order.indexOf(one.kind ?? '') - order.indexOf(other.kind ?? ''));
  const isActing = (label: Label) => /^(actor|event)$/.test(groupOf(label) ?? '');
  const all: [GroupName, (Label | Type)[]][] = [
    ['kinds', declared.filter(isActing)],
    ['evidence', declared.filter(label => !isActing(label))],
    ['labels', labels.filter(label => groupOf(label) === undefined).sort(byCount)],
    ['types', [...types].sort(byCount)],
  ];
  return all
    .map(([name, members]) => ({
      name,
      members: members.filter(one => isCalled(one, words)),
      total: members.length,
    }))
    .filter(({ members }) => members.length > 0);
}

const byCount = (one: Type, other: Type) => other.count - one.count || one.name.localeCompare(other.name);

function isCalled({ name, properties }: Type, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return [name, ...properties.map(property => property.name)].some(one => one.toLowerCase().includes(wanted));
}

/** The property by which a label was found that is not called so itself. */
export function foundBy({ name, properties }: Type, words: string): string | null {
  const wanted = words.trim().toLowerCase();
  if (wanted === '' || name.toLowerCase().includes(wanted)) return null;
  return properties.find(property => property.name.toLowerCase().includes(wanted))?.name ?? null;
}

/** The patterns that a label or a type stands in, the most frequent first. */
export function patternsOf({ patterns }: Schema, name: string, isType: boolean): Pattern[] {
  return patterns
    .filter(({ from, type, to }) => (isType ? type === name : from === name || to === name))
    .sort((one, other) => other.count - one.count);
}
