import type { Kind } from '../../server/contract/model.ts';
import type { Overview } from '../../server/contract/overview.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { LegendRow } from './LegendRow.tsx';

type Props = { overview: Overview | undefined; of: (kind: Kind) => boolean };

/** Kinds with how many of how many are shown. Those of which the filter lets none through stand under one line. */
export function LegendKinds({ overview, of }: Props) {
  const {
    view: { filter, level },
    dispatch,
    kinds,
    picture,
  } = useShared();
  const countOf = (kind: Kind) => overview?.kinds.find(one => one.kind === kind.name);
  const listed = [...kinds.values()].filter(kind => of(kind) && (countOf(kind)?.total ?? 0) > 0);
  const isOff = ({ name }: Kind) => filter.kindsOff.includes(name);
  const on = listed.filter(kind => !isOff(kind));
  const shownOf = (kind: Kind) => {
    if (isOff(kind)) return 0;
    // What was added by hand is drawn too, but of events the count is of those that pass.
    const drawn = picture.nodes.filter(node => node.kind === kind.name).length;
    return kind.group === 'event' ? (countOf(kind)?.shown ?? 0) : drawn;
  };
  const isFolded = ({ group, name }: Kind) => level === 'states' && group === 'actor' && name !== 'state';
  const countText = (kind: Kind) => {
    const total = countOf(kind)?.total ?? 0;
    const shown = shownOf(kind);
    return isFolded(kind) && shown === 0 && !isOff(kind)
      ? t('filter:kinds.folded', { count: total })
      : t('common:ofAll', { returned: shown, total });
  };
  const change = (kindsOff: string[]) => dispatch({ type: 'filterChanged', change: { kindsOff } });
  const without = (names: string[]) => filter.kindsOff.filter(name => !names.includes(name));
  const names = listed.map(kind => kind.name);
  const row = (kind: Kind) => {
    const alone = on.length === 1 && on[0] === kind && listed.length > 1;
    return (
      <LegendRow
        key={kind.name}
        caption={kind.plural}
        sign={<Glyph kind={kind} />}
        count={countText(kind)}
        on={!isOff(kind)}
        alone={alone}
        onFlip={() => change(isOff(kind) ? without([kind.name]) : [...filter.kindsOff, kind.name])}
        onOnly={() => change([...without(names), ...(alone ? [] : names.filter(name => name !== kind.name))])}
      />
    );
  };
  const empty = listed.filter(kind => !isOff(kind) && !isFolded(kind) && shownOf(kind) === 0);
  // One alone would take as much room under its line.
  const none = empty.length > 1 ? empty : [];
  return (
    <>
      {listed.filter(kind => !none.includes(kind)).map(row)}
      {none.length > 0 && (
        <details className="legend-none">
          <summary>{t('filter:kinds.none', { count: none.length })}</summary>
          {none.map(row)}
        </details>
      )}
    </>
  );
}
