import {
  day,
  days,
  ids,
  list,
  one,
  readAdded,
  readPlace,
  readSight,
  someText,
  wholeNumber,
} from './addressParts.ts';
import { noteLimits, readNote } from './notes.ts';
import { isColour, isSize } from './shape.ts';
import { readSort } from './tableView.ts';
import {
  layouts,
  mostPaths,
  mostSteps,
  pathSteps,
  type Question,
  renderers,
  statuses,
  type Tab,
  type View,
} from './view.ts';

const levels = ['states', 'actors', 'events'] as const;
const tabs = ['evidence', 'places', 'connections', 'properties', 'rests'] as const;
const characters = ['cooperation', 'conflict', 'talk'] as const;
const letters = ['A', 'B', 'C', 'D', 'E'] as const;

/**
 * What reads each parameter of a link into a view, which it changes; false where the text means nothing.
 * @param selected the selected node that the link names
 * @param given what the link fills in of its question
 */
export function readersInto(
  view: View,
  { selected, given }: { selected: string | null; given: Question['given'] },
): Record<string, (text: string) => boolean> {
  const { filter } = view;
  const leastOf = (below: 'fade' | 'remove', text: string) => {
    const least = text.trim() === '' ? Number.NaN : Number(text);
    const whole = Number.isFinite(least) && view.shape.size !== null;
    if (whole) view.shape = { ...view.shape, least, below };
    return whole;
  };
  return {
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
      const beside = [...new Set(list(text))].filter(id => id !== selected);
      if (selected !== null) view.also = beside;
      return selected !== null && beside.length > 0 && beside.length === list(text).length;
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
    // It follows the question in every link that the page makes.
    cypher: text => {
      if (view.question) view.question = { ...view.question, id: null, statement: text };
      return view.question !== null;
    },
    debug: () => true,
    embed: () => true,
  };
}
