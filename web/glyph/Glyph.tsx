import { useComputedColorScheme } from '@mantine/core';
import { type Drawn, glyphParts } from './shapes.ts';

/** A kind’s glyph in the page; the word beside it names it, so it is hidden from screen readers. */
export function Glyph({
  kind,
  size = 18,
  text,
  planned = false,
  hollow = false,
}: {
  kind: Drawn | undefined;
  size?: number;
  text?: string;
  planned?: boolean;
  hollow?: boolean;
}) {
  const theme = useComputedColorScheme('light');
  if (!kind) return <span className="glyph-none" style={{ width: size, height: size }} aria-hidden="true" />;
  const parts = glyphParts(kind, { theme, planned, hollow });
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <path
        d={parts.outline}
        fill={parts.fill}
        stroke={parts.stroke}
        strokeWidth={kind.glyph.outlineOnly ? 3.4 : 2.4}
        strokeDasharray={parts.dashes}
        strokeLinejoin="round"
      />
      {text ? (
        <text
          x="24"
          y={text.length > 1 ? 31 : 33}
          textAnchor="middle"
          fontSize={text.length > 1 ? 19 : 26}
          fontWeight="700"
          fill={parts.ink}
        >
          {text}
        </text>
      ) : (
        <g
          transform={parts.transform}
          fill="none"
          stroke={parts.ink}
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          {parts.icon.map(d => (
            <path key={d} d={d} />
          ))}
        </g>
      )}
      {parts.dot && <circle cx={parts.dot.x} cy={parts.dot.y} r={parts.dot.r} fill={parts.ink} />}
    </svg>
  );
}
