import type { Mark } from './marks.ts';

type Props = {
  mark: Mark;
  x: number;
  y: number /** Whether the figure’s axis runs upwards. */;
  upright?: boolean;
};

/**
 * The sign of one claim: a filled tick says so, a hollow one that it is only planned, a cross denies, a diamond with a
 * question mark doubts, a dashed ring won’t say. Paler: the same report again. Amber below: something contradicts it.
 */
export function MarkShape({ mark, x, y, upright = false }: Props) {
  const { claim, again } = mark;
  const contradicted = claim.contradicts.length > 0;
  return (
    <g className={`mark ${claim.stance}${again ? ' again' : ''}`} transform={`translate(${x} ${y})`}>
      {contradicted && <circle className="contradicted" r={10} />}
      {claim.stance === 'asserts' && (
        <rect
          className={claim.modality === 'happened' ? 'tick' : 'tick planned'}
          x={upright ? -6 : -2}
          y={upright ? -2 : -6.5}
          width={upright ? 12 : 4}
          height={upright ? 4 : 13}
          rx={1.5}
        />
      )}
      {claim.stance === 'denies' && <path className="cross" d="M-5 -5 L5 5 M5 -5 L-5 5" />}
      {claim.stance === 'doubts' && (
        <>
          <path className="doubt" d="M0 -7 L7 0 L0 7 L-7 0 Z" />
          <text className="sign" y={3.5} textAnchor="middle">
            {'?'}
          </text>
        </>
      )}
      {claim.stance === 'withholds' && <circle className="ring" r={5} />}
    </g>
  );
}

/** An arrow from an end that a claim leaves open, along the figure’s axis. */
export function OpenEnd({
  x,
  y,
  up,
  upright = false,
}: {
  x: number;
  y: number;
  up: boolean;
  upright?: boolean;
}) {
  const turn = upright ? (up ? -90 : 90) : up ? 0 : 180;
  return (
    <path
      className="open-end"
      d="M4 0 h12 m-4 -4 l4 4 l-4 4"
      transform={`translate(${x} ${y}) rotate(${turn})`}
    />
  );
}
