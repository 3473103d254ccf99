import {
  addedInWords,
  column,
  daysInWords,
  listed,
  parameter,
  placesInWords,
  sightInWords,
} from './addressParts.ts';
import { noteInWords } from './notes.ts';
import { sortInWords } from './tableView.ts';
import { firstView, openFilter, pathSteps, type View } from './view.ts';

/** A view as parameters, only what differs from the first view. */
export function toParameters(view: View): string {
  const { filter, selection, path } = view;
  const parts: [string, string | undefined][] = [
    ['as', view.renderer === firstView.renderer ? undefined : view.renderer],
    ['level', view.level === firstView.level ? undefined : view.level],
    ['off', filter.kindsOff.join(',') || undefined],
    ['characters', listed(filter.characters, openFilter.characters)],
    ['statuses', listed(filter.statuses, openFilter.statuses)],
    ['from', filter.from],
    ['to', filter.to],
    ['reportedBy', filter.reportedBy],
    ['reliability', filter.reliability],
    ['credibility', filter.credibility?.toString()],
    ['unjudged', filter.unjudged === undefined ? undefined : filter.unjudged ? 'yes' : 'no'],
    ['without', filter.without.join(',') || undefined],
    ['oneOrigin', filter.oneOrigin ? 'yes' : undefined],
    ['added', view.added.map(addedInWords).join(',') || undefined],
    ['folds', view.folds.join(',') || undefined],
    ['hidden', view.hidden.join(',') || undefined],
    ['only', view.only?.join(',') || undefined],
    ['pinned', view.pinned.join(',') || undefined],
    ['layout', view.layout.how === firstView.layout.how ? undefined : view.layout.how],
    ['around', view.layout.from.join(',') || undefined],
    ['places', view.fresh ? undefined : placesInWords(view.places) || undefined],
    [selection?.type ?? 'node', selection?.id],
    ['also', view.also.join(',') || undefined],
    ['path', path ? `${path.from}..${path.to ?? ''}` : undefined],
    ['steps', path && path.steps !== pathSteps.first ? String(path.steps) : undefined],
    ['chosen', path && path.chosen > 0 ? String(path.chosen + 1) : undefined],
    ['paragraph', selection?.paragraph?.toString()],
    ['compare', view.compare ? `${view.compare.one}..${view.compare.other ?? ''}` : undefined],
    ['tab', view.tab === firstView.tab ? undefined : view.tab],
    ['scale', view.time.scale === 'root' ? 'root' : undefined],
    ['zoom', daysInWords(view.time.zoom)],
    ['lanes', view.time.lanes === 'actor' ? 'actor' : undefined],
    ['reports', view.time.reports ? 'yes' : undefined],
    ['seen', daysInWords(view.time.seen)],
    ['rows', view.table.rows ?? undefined],
    ['sort', sortInWords(view.table.sort) || undefined],
    ['group', view.table.group ?? undefined],
    ...view.table.where.map(([name, text]): [string, string] => [`${column}${name}`, text]),
    ['source', view.reading ?? undefined],
    ['shows', view.map.shows === firstView.map.shows ? undefined : view.map.shows],
    ['sight', view.map.sight ? sightInWords(view.map.sight) : undefined],
    ...view.notes.map((note): [string, string] => ['note', noteInWords(note)]),
    ['story', view.story?.of],
    ['step', view.story ? String(view.story.step + 1) : undefined],
    ['size', view.shape.size ?? undefined],
    ['colour', view.shape.colour ?? undefined],
    [view.shape.below, view.shape.least?.toString()],
    ['cuts', view.shape.cuts ? 'yes' : undefined],
    ['question', view.question ? (view.question.id ?? '') : undefined],
    ['cypher', view.question?.statement],
    ...(view.question?.given ?? []).map(([name, text]): [string, string] => [`${parameter}${name}`, text]),
  ];
  const given = parts.filter((part): part is [string, string] => part[1] !== undefined);
  // The first view is that of any dossier.
  if (given.length === 0) return '';
  return `?${new URLSearchParams(view.dossier === '' ? given : [...given, ['dossier', view.dossier]])}`;
}
