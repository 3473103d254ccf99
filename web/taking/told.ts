import type { Kind } from '../../server/contract/model.ts';
import type { Overview } from '../../server/contract/overview.ts';
import { shapeInWords, withinInWords } from '../shape/words.ts';
import { toAddress } from '../state/address.ts';
import { dateInWords } from '../state/dateWords.ts';
import { dossierInWords } from '../state/dossierWords.ts';
import { drawnInWords } from '../state/drawnWords.ts';
import { filterParts, inSeries } from '../state/filterParts.ts';
import type { Picture } from '../state/picture.ts';
import { selectedNodes } from '../state/select.ts';
import { isShaped } from '../state/shape.ts';
import { tieInShort } from '../state/tieWords.ts';
import type { View } from '../state/view.ts';
import { language, t } from '../texts/index.ts';

/** What is said with everything that is taken away: what it shows, what was asked, and what it is made from. */
export type Told = {
  title: string;
  /** “Network of states: 7 of 7 states · 11 of 11 ties”. */
  shows: string;
  /** Names of what is selected; empty where nothing is. */
  selected: string[];
  /** What was asked, part by part: the filter, and both dates. */
  asked: { caption: string; words: string }[];
  /** What people noted on it: on what, and what. */
  notes: { caption: string; words: string }[];
  /** “Russia – North Korea, version 0.2, closed on 24 Nov 2026 (russia-north-korea@0.2)”, one for each dossier. */
  dossiers: string[];
  /** When it was made. */
  made: string;
  link: string;
  /** The middle of names of files: `DOSSIER-LEVEL-DAY`. */
  file: string;
};

type Given = {
  view: View;
  picture: Picture;
  kinds: Map<string, Kind>;
  overview: Overview;
  /** Names of what `without` leaves out, in its order. */
  withoutNames: string[];
  /** The name of a node that is or was drawn, else its id. */
  nameOf(id: string): string;
  /** Where the page is: `https://entente.example/`. */
  page: string;
  now?: Date;
};

/** What is told of a view. */
export function toldOf({
  view,
  picture,
  kinds,
  overview,
  withoutNames,
  nameOf,
  page,
  now = new Date(),
}: Given): Told {
  const { dossiers } = overview;
  const [only, ...others] = dossiers;
  const ids = only && others.length === 0 ? [only.id] : [];
  return {
    title: dossiers.map(({ title }) => title).join(', '),
    shows: t('taking:shows', {
      level: t(`taking:level.${view.level}`),
      drawn: drawnInWords(view, picture, overview),
    }),
    selected: selectedNames(view, picture),
    asked: [
      { caption: t('taking:asked.filter'), words: filterInWords(view, kinds, withoutNames) },
      ...(view.level === 'events' ? [] : [charactersOf(view)]),
      { caption: t('taking:asked.happened'), words: happenedInWords(view) },
      {
        caption: t('taking:asked.reported'),
        words: view.filter.reportedBy
          ? t('taking:asked.reportedBy', { date: dateInWords(view.filter.reportedBy) })
          : t('taking:asked.reportedAny'),
      },
      ...handInWords(view, picture),
      ...shapeOf(view, picture),
    ],
    notes: view.notes.map(({ on, text }) => ({
      caption:
        on.type === 'element' ? t('taking:note.on', { name: nameOf(on.id) }) : t(`taking:note.${on.type}`),
      words: text,
    })),
    dossiers: dossiers.map(dossierInWords),
    made: new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'UTC',
    }).format(now),
    link: `${page}${toAddress(view)}`,
    file: [...ids, view.level, now.toISOString().slice(0, 10)].join('-'),
  };
}

/** What sizes and colours mean in the picture; nothing where they mean nothing. */
function shapeOf({ shape }: View, picture: Picture) {
  if (!isShaped(shape)) return [];
  const words = t('shape:caption.chip', { what: shapeInWords(shape), within: withinInWords(picture) });
  return [{ caption: t('taking:asked.shape'), words }];
}

const nameIn = (picture: Picture) => (id: string | undefined) =>
  picture.nodes.find(node => node.id === id)?.caption;

const endsOf = (path: string[], picture: Picture) => ({
  from: nameIn(picture)(path[0]),
  to: nameIn(picture)(path.at(-1)),
});

function selectedNames(view: View, picture: Picture): string[] {
  const nameOf = nameIn(picture);
  const tie = picture.ties.find(({ id }) => view.selection?.type === 'tie' && id === view.selection.id);
  if (tie) return [t('taking:tie', { a: nameOf(tie.a), b: nameOf(tie.b), tie: tieInShort(tie) })];
  return selectedNodes(view).flatMap(id => nameOf(id) ?? []);
}

const ownRows = ['happened', 'reportedBy', 'characters', 'without'];

function filterInWords({ filter }: View, kinds: Map<string, Kind>, withoutNames: string[]): string {
  const parts = filterParts(filter, kinds, () => '').filter(({ id }) => !ownRows.includes(id));
  const words = [
    ...parts.map(part => part.words),
    ...(withoutNames.length > 0 ? [t('taking:asked.without', { names: inSeries(withoutNames) })] : []),
  ];
  return words.length === 0 ? t('taking:asked.everything') : words.join('; ');
}

function charactersOf({ filter }: View) {
  const words = filter.characters.map(one => t(`words:character.${one}`));
  return { caption: t('taking:asked.ties'), words: words.length === 0 ? t('common:none') : inSeries(words) };
}

function happenedInWords({ filter: { from, to } }: View): string {
  if (from === undefined && to === undefined) return t('taking:asked.happenedAny');
  if (from === to) return dateInWords(from);
  return dateInWords(`${from ?? '..'}/${to ?? '..'}`);
}

/** What was added and hidden by hand, and a path: it is in the picture, or missing there. */
function handInWords(view: View, picture: Picture) {
  const words = [
    ...(view.added.length > 0 ? [t('taking:asked.added', { count: view.added.length })] : []),
    ...(picture.hidden.length > 0 ? [t('taking:asked.hidden', { count: picture.hidden.length })] : []),
    ...(picture.path ? [t('taking:asked.path', endsOf(picture.path.nodes, picture))] : []),
  ];
  return words.length === 0 ? [] : [{ caption: t('taking:asked.picture'), words: words.join('; ') }];
}
