import { useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { labelColour } from '../glyph/foreign.ts';
import { useShared } from '../panels/context.ts';
import { numberInWords } from '../state/figureWords.ts';
import { t } from '../texts/schema.ts';
import type { Pattern } from './schemaGroups.ts';

type Props = {
  patterns: Pattern[];
  /** The label in whose middle they meet; null: patterns of one type, which need not meet. */
  of: string | null;
  onAsk(about: Record<string, string>): void;
};

/** Rows that are drawn before all are asked for. */
const few = 8;

/**
 * How a label is joined to others, drawn: itself above, from it a line down, and off that an arrow for each pattern, in
 * or out. Every row is a button that asks for the pattern, and says it in words.
 */
export function SchemaPatterns({ patterns, of, onAsk }: Props) {
  const [whole, setWhole] = useState(false);
  if (patterns.length === 0)
    return of === null ? null : <p className="schema-note">{t('schema:patterns.none')}</p>;
  const shown = whole ? patterns : patterns.slice(0, few);
  const rest = patterns.length - shown.length;
  return (
    <>
      <h4>{t('schema:patterns.title')}</h4>
      <div className="schema-diagram">
        {of !== null && <LabelBox name={of} />}
        <ul>
          {shown.map((pattern, at) => (
            <li key={`${pattern.from} ${pattern.type} ${pattern.to}`}>
              <button
                type="button"
                className={of === null ? 'schema-pattern pair' : 'schema-pattern'}
                aria-label={inWords(pattern)}
                title={inWords(pattern)}
                onClick={() => onAsk(askedPattern(pattern))}
              >
                {of === null ? (
                  <>
                    <LabelBox name={pattern.from} />
                    <Arrow out />
                    <LabelBox name={pattern.to} />
                    <span className="schema-figure">{countInWords(pattern)}</span>
                  </>
                ) : (
                  <>
                    <Branch
                      out={pattern.from === of}
                      both={pattern.from === pattern.to}
                      last={at === shown.length - 1}
                    />
                    <span className="schema-over">
                      <span className="schema-type">{pattern.type}</span>
                      <span className="schema-figure">{countInWords(pattern)}</span>
                    </span>
                    <LabelBox name={pattern.from === of ? pattern.to : pattern.from} />
                  </>
                )}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {rest > 0 && (
        <button type="button" className="link schema-more" onClick={() => setWhole(true)}>
          {t('schema:patterns.more', { count: rest })}
        </button>
      )}
    </>
  );
}

const nameOf = (label: string) => (label === '' ? t('schema:patterns.anything') : label);

const countInWords = ({ count, exact }: Pattern) =>
  exact ? numberInWords(count) : t('schema:patterns.about', { count: numberInWords(count) });

const inWords = (pattern: Pattern) =>
  t('schema:patterns.ask', {
    from: nameOf(pattern.from),
    type: pattern.type,
    to: nameOf(pattern.to),
    count: t('schema:relationship', { count: pattern.count }),
  });

/** Where an end has no label, all of the type are asked for. */
const askedPattern = ({ from, type, to }: Pattern): Record<string, string> =>
  from === '' || to === '' ? { about: 'type', type } : { about: 'pattern', label: from, type, other: to };

function LabelBox({ name }: { name: string }) {
  const theme = useComputedColorScheme('light');
  const { kinds } = useShared();
  const declared = [...kinds.values()].find(({ label }) => label === name);
  const colour = declared ? declared.glyph[theme] : labelColour(name, theme);
  return (
    <span className="schema-box" style={{ '--box': colour } as React.CSSProperties}>
      {nameOf(name)}
    </span>
  );
}

const width = 112;
const height = 36;
const trunk = 9;

/** A piece of the line down, with the arrow that leaves it or comes to it. */
function Branch({ out, both, last }: { out: boolean; both: boolean; last: boolean }) {
  const y = 24;
  return (
    <svg
      className="schema-branch"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={`M${trunk} 0V${last ? y : height}M${trunk} ${y}H${out || both ? width - 6 : width}`} />
      {(out || both) && <path className="head" d={`M${width} ${y}l-7 -4v8z`} />}
      {(!out || both) && <path className="head" d={`M${trunk} ${y}l7 -4v8z`} />}
    </svg>
  );
}

function Arrow({ out }: { out: boolean }) {
  return (
    <svg className="schema-arrow" width={30} height={12} viewBox="0 0 30 12" aria-hidden="true">
      <path d="M0 6H24" />
      <path className="head" d={out ? 'M30 6l-7 -4v8z' : 'M0 6l7 -4v8z'} />
    </svg>
  );
}
