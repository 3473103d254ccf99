import type { PlacedLabel } from './labels.ts';
import type { Label } from './wantedLabels.ts';

type Props = { label: PlacedLabel<Label>; onRoute(event: string): void };

/** A name on the map, said by its mark already; that of a route is a button, since an arc is hard to hit. */
export function MapLabel({ label, onRoute }: Props) {
  const { text, lines = [], left, top, width, height, kind, selects } = label;
  const style = { left, top, width, height };
  const words = (
    <>
      {text}
      {lines.map(line => (
        <small key={line}>{line}</small>
      ))}
    </>
  );
  if (selects !== undefined)
    return (
      <button
        type="button"
        className={`map-label ${kind}`}
        style={style}
        data-route={selects}
        onClick={() => onRoute(selects)}
      >
        {words}
      </button>
    );
  return (
    <span className={`map-label ${kind}`} style={style} aria-hidden="true">
      {words}
    </span>
  );
}
