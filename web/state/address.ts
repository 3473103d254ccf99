import { t } from '../texts/index.ts';
import {
  addedInWords,
  day,
  days,
  daysInWords,
  ids,
  list,
  listed,
  one,
  placesInWords,
  readAdded,
  readPlace,
  readSight,
  sightInWords,
  someText,
  wholeNumber,
} from './addressParts.ts';
import { noteInWords, noteLimits, readNote } from './notes.ts';
import { packed, unpacked } from './packing.ts';
import { isColour, isSize } from './shape.ts';
import { readSort, sortInWords } from './tableView.ts';
import {
  type Filter,
  firstView,
  layouts,
  mostPaths,
  mostSteps,
  openFilter,
  pathSteps,
  renderers,
  statuses,
  type Tab,
  type View,
} from './view.ts';

const levels = ['states', 'actors', 'events'] as const;
const tabs = ['evidence', 'places', 'connections', 'properties', 'rests'] as const;
const characters = ['cooperation', 'conflict', 'talk'] as const;
const letters = ['A', 'B', 'C', 'D', 'E'] as const;
/** Begins the names of a question’s parameters, so that they can’t be taken for other parts of a link. */
const parameter = 'p.';
/** Begins the name of a column of the table, before what of it passes. */
const column = 'where.';

/** A view of which the parameters are longer (characters) is packed. */
const longest = 1_500;

/**
 * A view as a link’s end: parameters, only what differs from the first view; packed into the fragment where they are
 * long.
 */
export function toAddress(view: View): string {
  const parameters = toParameters(view);
  return parameters.length <= longest ? parameters : `#v=${packed(parameters.slice(1))}`;
}

function toParameters(view: View): string {
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
    ...(view.question?.given ?? []).map(([name, text]): [string, string] => [`${parameter}${name}`, text]),
  ];
  const given = parts.filter((part): part is [string, string] => part[1] !== undefined);
  // The first view is that of any dossier.
  if (given.length === 0) return '';
  return `?${new URLSearchParams(view.dossier === '' ? given : [...given, ['dossier', view.dossier]])}`;
}

/** The view that a link holds, and the parts of it that mean nothing. */
export function fromAddress(link: string): { view: View; ignored: string[] } {
  const [search = '', fragment] = link.split('#');
  if (!fragment?.startsWith('v=')) return fromParameters(search);
  const long = unpacked(fragment.slice(2));
  if (long === null) return { view: firstView, ignored: [t('commands:link.damaged')] };
  return fromParameters(long);
}

function fromParameters(search: string): { view: View; ignored: string[] } {
  const ignored: string[] = [];
  const filter: Filter = { ...openFilter };
  const view: View = { ...firstView, filter };
  const leastOf = (below: 'fade' | 'remove', text: string) => {
    const least = text.trim() === '' ? Number.NaN : Number(text);
    const whole = Number.isFinite(least) && view.shape.size !== null;
    if (whole) view.shape = { ...view.shape, least, below };
    return whole;
  };
  const readers: Record<string, (text: string) => boolean> = {
    as: text =>
      one(renderers, text, renderer => {
        view.renderer = renderer;
      }),
    level: text =>
      one(levels, text, level => {
        view.level = level;
      }),
    tab: text =>
      one(tabs, text, (tab: Tab) => {
        view.tab = tab;
      }),
    off: text => {
      filter.kindsOff = list(text);
      return true;
    },
    characters: text => {
      const named = text === 'none' ? [] : list(text);
      filter.characters = characters.filter(name => named.includes(name));
      return filter.characters.length === named.length;
    },
    statuses: text => {
      const named = text === 'none' ? [] : list(text);
      filter.statuses = statuses.filter(name => named.some(one => one === name));
      return filter.statuses.length === named.length;
    },
    // Links of before there were single statuses to choose.
    planned: text =>
      one(['yes', 'no'] as const, text, word => {
        filter.statuses = word === 'yes' ? [...statuses] : ['happened'];
      }),
    from: text =>
      day(text, found => {
        filter.from = found;
      }),
    to: text =>
      day(text, found => {
        filter.to = found;
      }),
    reportedBy: text =>
      day(text, found => {
        filter.reportedBy = found;
      }),
    reliability: text =>
      one(letters, text, letter => {
        filter.reliability = letter;
      }),
    credibility: text =>
      one(['1', '2', '3', '4', '5'] as const, text, figure => {
        filter.credibility = Number(figure);
      }),
    unjudged: text =>
      one(['yes', 'no'] as const, text, word => {
        filter.unjudged = word === 'yes';
      }),
    without: text => {
      filter.without = list(text);
      return true;
    },
    oneOrigin: text =>
      one(['yes', 'no'] as const, text, word => {
        filter.oneOrigin = word === 'yes';
      }),
    added: text => {
      view.added = list(text).map(readAdded);
      return view.added.every(({ id }) => id !== '');
    },
    folds: ids(found => {
      view.folds = found;
    }),
    hidden: ids(found => {
      view.hidden = found;
    }),
    only: ids(found => {
      view.only = found;
    }),
    pinned: ids(found => {
      view.pinned = found;
    }),
    layout: text =>
      one(layouts, text, how => {
        view.layout = { ...view.layout, how };
      }),
    around: ids(from => {
      view.layout = { ...view.layout, from };
    }),
    places: text => {
      const places = list(text).map(readPlace);
      view.places = Object.fromEntries(places.flatMap(place => (place ? [place] : [])));
      view.fresh = false;
      return places.every(place => place !== null);
    },
    node: text => {
      if (text !== '') view.selection = { type: 'node', id: text };
      return text !== '';
    },
    tie: text => {
      const [a, b, character, ...rest] = text.split('|');
      const whole = Boolean(a && b) && rest.length === 0 && characters.some(name => name === character);
      if (whole) view.selection = { type: 'tie', id: text };
      return whole;
    },
    also: text => {
      const beside = [...new Set(list(text))].filter(id => id !== parts.get('node'));
      if (parts.has('node')) view.also = beside;
      return parts.has('node') && beside.length > 0 && beside.length === list(text).length;
    },
    path: text => {
      const [from = '', to, ...rest] = text.split('..');
      const named = from !== '' && to !== undefined && to !== from && rest.length === 0;
      if (named) view.path = { from, to: to || null, steps: pathSteps.first, chosen: 0 };
      return named;
    },
    // These two follow the path in every link that the page makes.
    steps: text =>
      view.path !== null &&
      wholeNumber(text, pathSteps.least, pathSteps.most, steps => {
        view.path = view.path && { ...view.path, steps };
      }),
    chosen: text =>
      view.path !== null &&
      wholeNumber(text, 1, mostPaths, figure => {
        view.path = view.path && { ...view.path, chosen: figure - 1 };
      }),
    scale: text =>
      one(['linear', 'root'] as const, text, scale => {
        view.time = { ...view.time, scale };
      }),
    zoom: days(zoom => {
      view.time = { ...view.time, zoom };
    }),
    seen: days(seen => {
      view.time = { ...view.time, seen };
    }),
    lanes: text =>
      one(['kind', 'actor'] as const, text, lanes => {
        view.time = { ...view.time, lanes };
      }),
    reports: text =>
      one(['yes', 'no'] as const, text, word => {
        view.time = { ...view.time, reports: word === 'yes' };
      }),
    shows: text =>
      one(['places', 'routes', 'both'] as const, text, shows => {
        view.map = { ...view.map, shows };
      }),
    sight: text => {
      const sight = readSight(text);
      if (sight) view.map = { ...view.map, sight };
      return sight !== null;
    },
    note: text => {
      const note = readNote(text);
      const taken = view.notes.length >= noteLimits.notes || view.notes.some(({ id }) => id === note?.id);
      if (note && !taken) view.notes = [...view.notes, note];
      return note !== null && !taken;
    },
    story: text => {
      const named = /^(~[\w-]+|[a-z0-9]+(-[a-z0-9]+)*)$/.test(text);
      if (named) view.story = { of: text, step: 0 };
      return named;
    },
    // It follows the story in every link that the page makes.
    step: text =>
      view.story !== null &&
      wholeNumber(text, 1, mostSteps, figure => {
        view.story = view.story && { ...view.story, step: figure - 1 };
      }),
    size: text => {
      if (isSize(text)) view.shape = { ...view.shape, size: text };
      return isSize(text);
    },
    colour: text => {
      if (isColour(text)) view.shape = { ...view.shape, colour: text };
      return isColour(text);
    },
    // These two follow the size in every link that the page makes.
    fade: text => leastOf('fade', text),
    remove: text => leastOf('remove', text),
    cuts: text =>
      one(['yes', 'no'] as const, text, word => {
        view.shape = { ...view.shape, cuts: word === 'yes' };
      }),
    // It follows the document in every link that the page makes.
    paragraph: text =>
      view.selection?.type === 'node' &&
      wholeNumber(text, 1, 999, paragraph => {
        view.selection = view.selection && { ...view.selection, paragraph };
      }),
    dossier: text => {
      const whole = list(text).every(part => /^[a-z0-9-]+@.+$/.test(part));
      if (whole) view.dossier = text;
      return whole;
    },
    compare: text => {
      const [one = '', other, ...rest] = text.split('..');
      const named = one !== '' && other !== undefined && other !== one && rest.length === 0;
      if (named) view.compare = { one, other: other || null };
      return named;
    },
    rows: someText(text => {
      view.table = { ...view.table, rows: text };
    }),
    group: someText(text => {
      view.table = { ...view.table, group: text };
    }),
    sort: text => {
      view.table = { ...view.table, sort: readSort(text) };
      return view.table.sort.length > 0;
    },
    source: someText(text => {
      view.reading = text;
    }),
    question: text => {
      view.question = { id: text || null, given };
      return true;
    },
    debug: () => true,
    embed: () => true,
  };
  const parts = new URLSearchParams(search);
  const given: [string, string][] = parts.get('question')
    ? [...parts]
        .filter(([name]) => name.startsWith(parameter))
        .map(([name, text]) => [name.slice(parameter.length), text])
    : [];
  for (const [name, text] of parts) {
    if (given.length > 0 && name.startsWith(parameter)) continue;
    if (name.startsWith(column) && text !== '') {
      view.table = { ...view.table, where: [...view.table.where, [name.slice(column.length), text]] };
      continue;
    }
    if (!Object.hasOwn(readers, name) || !readers[name]?.(text)) ignored.push(`${name}=${text}`);
  }
  return { view, ignored };
}
