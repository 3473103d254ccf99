// What the page says stands in en/*.json, one file an area, in i18next's format (https://www.i18next.com/misc/json-format):
// `{{name}}` is put in, `_one` and `_other` are chosen by `count`, `{{count, number}}` is written as the language writes
// numbers. docs/texts.md says how a language is added. Areas of parts that are read later stand in files of their own beside
// this one, and come with those parts.
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import canvas from './en/canvas.json' with { type: 'json' };
import commands from './en/commands.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import evidence from './en/evidence.json' with { type: 'json' };
import filter from './en/filter.json' with { type: 'json' };
import inspector from './en/inspector.json' with { type: 'json' };
import notes from './en/notes.json' with { type: 'json' };
import panels from './en/panels.json' with { type: 'json' };
import paths from './en/paths.json' with { type: 'json' };
import renderers from './en/renderers.json' with { type: 'json' };
import rests from './en/rests.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import shape from './en/shape.json' with { type: 'json' };
import stage from './en/stage.json' with { type: 'json' };
import taking from './en/taking.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };
import tour from './en/tour.json' with { type: 'json' };
import trail from './en/trail.json' with { type: 'json' };
import views from './en/views.json' with { type: 'json' };
import words from './en/words.json' with { type: 'json' };

export const english = {
  canvas,
  commands,
  common,
  evidence,
  filter,
  inspector,
  notes,
  panels,
  paths,
  renderers,
  rests,
  search,
  shape,
  stage,
  taking,
  timeline,
  tour,
  trail,
  views,
  words,
};

const texts = createInstance();
texts.use(initReactI18next).init({
  // British English: the day before the month.
  lng: 'en-GB',
  fallbackLng: 'en',
  resources: { en: english },
  ns: Object.keys(english),
  defaultNS: 'common',
  initAsync: false,
  // React writes text as text; escaped twice it would show its escapes.
  interpolation: { escapeValue: false },
});

/** Takes in the texts of an area that is read later, as web/texts/AREA.ts does. */
export const takeIn = (area: string, held: object) => texts.addResourceBundle('en', area, held);

/** The text at `area:group.key`, with `count` and what else it speaks of put in. */
export const t = texts.t;

/** The language in which dates and numbers are written, as Intl takes it. */
export const language = texts.language;
