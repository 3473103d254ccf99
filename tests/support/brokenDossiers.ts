import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { exampleFiles, type Files } from './dossiers.ts';

/** A way in which a dossier gets broken, and the dossier that it makes of a whole one. */
export type Broken = { how: string; file: string; files: Files };

type Step = string | number;
type Place = { at: Step[]; value: unknown };

/** Every place of a parsed file, the file itself left out. */
function placesOf(value: unknown, at: Step[] = []): Place[] {
  const here = at.length > 0 ? [{ at, value }] : [];
  if (typeof value !== 'object' || value === null) return here;
  const entries: [Step, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...here, ...entries.flatMap(([key, inner]) => placesOf(inner, [...at, key]))];
}

const ownerOf = (root: unknown, at: Step[]) =>
  at.slice(0, -1).reduce<unknown>((owner, step) => (owner as Record<Step, unknown>)[step], root) as Record<
    Step,
    unknown
  >;

/** What is done to one value, by what it is; undefined where it doesn't apply. */
type Change = (
  place: Place,
  root: unknown,
) => ((owner: Record<Step, unknown>, key: Step) => void) | undefined;
const put =
  (made: (value: unknown) => unknown): Change =>
  ({ value }) =>
  (owner, key) => {
    owner[key] = made(value);
  };
const where =
  (fits: (place: Place) => boolean, change: Change): Change =>
  (place, root) =>
    fits(place) ? change(place, root) : undefined;
const isText = ({ value }: Place) => typeof value === 'string';
const keyOf = ({ at }: Place) => String(at.at(-1));
const isIn =
  (...keys: string[]) =>
  (place: Place) =>
    keys.includes(keyOf(place));

/** What is changed in what the YAML says. */
export const changes: Record<string, Change> = {
  'a key is missing': () => (owner, key) => {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete owner[key];
  },
  'a list in the place of another type': where(
    ({ value }) => !Array.isArray(value),
    put(value => [[value]]),
  ),
  'a mapping in the place of another type': where(
    ({ value }) => typeof value !== 'object',
    put(value => ({ [String(value)]: 1 })),
  ),
  'nothing in the place of a value': put(() => null),
  'a flag in the place of a value': where(
    ({ value }) => value !== true,
    put(() => false),
  ),
  'a fraction': where(
    ({ value }) => typeof value === 'number',
    put(() => 1.5),
  ),
  'a huge number': where(
    ({ value }) => typeof value === 'number',
    put(() => 1e300),
  ),
  'a negative number': where(
    ({ value, at }) => typeof value === 'number' && at[0] !== 'places',
    put(() => -1),
  ),
  'an unknown key': where(
    ({ value }) => typeof value === 'object' && !Array.isArray(value),
    ({ value }) =>
      () => {
        (value as Record<string, unknown>).zzyzx = 1;
      },
  ),
  'an id of nothing': where(
    isIn('about', 'by', 'origin', 'answers', 'at', 'to', 'deployed', 'attended', 'part-of'),
    put(() => 'nobody-has-this'),
  ),
  'an id in capitals': where(
    isIn('about', 'by', 'origin', 'deployed', 'at'),
    put(value => String(value).toUpperCase()),
  ),
  'a date that is none': where(
    isIn('date', 'said', 'published', 'asOf', 'frozen'),
    put(() => '2030-02-31'),
  ),
  'a word of no list': where(
    isIn('kind', 'qualifier', 'modality', 'measure', 'precision', 'span', 'reliability', 'publishedBasis'),
    put(() => 'xyzzy'),
  ),
  'figures in the wrong order': where(
    isIn('troops'),
    put(() => ({ low: 9, high: 3 })),
  ),
  'a sign that nobody can see': where(
    isText,
    put(value => `${value}\u0007`),
  ),
  'a turn of direction': where(
    isText,
    put(value => `\u202e${value}`),
  ),
  'half a sign': where(
    isText,
    put(value => `${value}\ud800`),
  ),
  'a text without end': where(
    isText,
    put(value => String(value).repeat(10_000)),
  ),
};

/** What is changed in the bytes of a file. */
export const damages: Record<string, (text: string, at: number) => string | Uint8Array> = {
  'cut off': (text, at) => text.slice(0, Math.max(1, at)),
  'UTF-16': text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 without a mark': text => Buffer.from(text, 'utf16le'),
  'Latin-1': (text, at) => Buffer.from(`${text.slice(0, at)}\u00e9${text.slice(at)}`, 'latin1'),
  'a NUL': (text, at) => `${text.slice(0, at)}\0${text.slice(at)}`,
  'an escape sequence': (text, at) => `${text.slice(0, at)}\u001b[2J${text.slice(at)}`,
  tabs: text => text.replace(/^ +/gm, blanks => '\t'.repeat(blanks.length / 2)),
  'a line twice': (text, at) => {
    const lines = text.split('\n');
    const line = Math.floor((at / text.length) * lines.length);
    return [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n');
  },
  'an anchor': text => text.replace(': {', ': &all {'),
  'an alias': text => `${text}  more: *all\n`,
  'a merge key': text => `${text}  more: { <<: { kind: state } }\n`,
  'a tag': text => text.replace(': {', ': !!js/function {'),
  'a directive': text => `%YAML 1.1\n---\n${text}`,
  'a bracket that stays open': (text, at) => `${text.slice(0, at)}[${text.slice(at)}`,
  'a second document': text => `${text}---\n${text}`,
  nothing: () => '',
  'a comment alone': () => '# To be written.\n',
  'brackets without end': () => `actors: ${'['.repeat(100_000)}`,
  'laughs by the billion': () =>
    [
      'a0: &a0 ha',
      ...Array.from(
        { length: 12 },
        (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`,
      ),
    ].join('\n'),
};

/** A broken dossier for any choice of how, in which file and where. */
export function broken(whole: Record<string, string> = exampleFiles()): fc.Arbitrary<Broken> {
  const names = Object.keys(whole);
  const bytes = fc
    .record({
      how: fc.constantFrom(...Object.keys(damages)),
      file: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ how, file, at }) => {
      const text = whole[file] ?? '';
      const made = damages[how]?.(text, Math.floor(at * text.length)) ?? '';
      return { how, file, files: { ...whole, [file]: made } };
    });
  const places = fc
    .record({
      how: fc.constantFrom(...Object.keys(changes)),
      file: fc.constantFrom(...names),
      pick: fc.nat(),
    })
    .map(({ how, file, pick }) => {
      const root: unknown = parse(whole[file] ?? '');
      const fitting = placesOf(root).flatMap(place => {
        const change = changes[how]?.(place, root);
        return change ? [{ place, change }] : [];
      });
      const chosen = fitting[pick % Math.max(1, fitting.length)];
      if (!chosen) return null;
      chosen.change(ownerOf(root, chosen.place.at), chosen.place.at.at(-1) ?? '');
      return {
        how: `${how}: ${chosen.place.at.join('.')}`,
        file,
        files: { ...whole, [file]: stringify(root) },
      };
    })
    .filter(made => made !== null);
  return fc.oneof(bytes, places);
}
