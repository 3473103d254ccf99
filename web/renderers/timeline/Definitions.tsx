import type { Kind } from '../../../server/contract/model.ts';
import { Glyph } from '../../glyph/Glyph.tsx';
import type { Theme } from '../../glyph/shapes.ts';
import type { End } from '../../timeline/soft.ts';
import type { Mark } from './marks.ts';

const ends: [End, End][] = [
  ['soft', 'soft'],
  ['hard', 'hard'],
  ['open', 'hard'],
  ['hard', 'open'],
];
/** How strong a bar is where it is strongest. */
const strong = 0.42;

export const softId = (kind: string | undefined, [left, right]: [End, End]) =>
  `days-${kind ?? 'none'}-${left}-${right}`;

type Look = 'plain' | 'planned' | 'later';
export const lookOf = ({ planned, later }: Pick<Mark, 'planned' | 'later'>): Look =>
  planned ? 'planned' : later ? 'later' : 'plain';
export const glyphId = (kind: string | undefined, look: Look) => `glyph-${kind ?? 'none'}-${look}`;

/** The glyphs of the kinds, each drawn once and used by many events. */
export function Glyphs({ kinds, size }: { kinds: Map<string, Kind>; size: number }) {
  const looks: Look[] = ['plain', 'planned', 'later'];
  return (
    <defs>
      {[...kinds.values()]
        .filter(({ group }) => group === 'event')
        .flatMap(kind =>
          looks.map(look => (
            <g key={glyphId(kind.name, look)} id={glyphId(kind.name, look)}>
              <Glyph kind={kind} size={size} planned={look === 'planned'} hollow={look === 'later'} />
            </g>
          )),
        )}
    </defs>
  );
}

/** How the bars of each kind fade towards their ends: a third of the way where the day is open, all of it where an end is. */
export function SoftEnds({ kinds, theme }: { kinds: Map<string, Kind>; theme: Theme }) {
  return (
    <defs>
      {[...kinds.values()]
        .filter(({ group }) => group === 'event')
        .flatMap(({ name, glyph }) =>
          ends.map(([left, right]) => (
            <linearGradient key={softId(name, [left, right])} id={softId(name, [left, right])}>
              {stops(left, right).map(([offset, opacity]) => (
                <stop key={offset} offset={offset} stopColor={glyph[theme]} stopOpacity={opacity} />
              ))}
            </linearGradient>
          )),
        )}
    </defs>
  );
}

function stops(left: End, right: End): [number, number][] {
  if (left === 'open')
    return [
      [0, 0],
      [1, strong],
    ];
  if (right === 'open')
    return [
      [0, strong],
      [1, 0],
    ];
  if (left === 'hard')
    return [
      [0, strong],
      [1, strong],
    ];
  return [
    [0, 0],
    [0.3, strong],
    [0.7, strong],
    [1, 0],
  ];
}
