import type { Tie } from '../../server/contract/overview.ts';
import { numberInWords } from '../state/figureWords.ts';
import { eventsOfTie, withOrigins } from '../state/tieWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

type Props = { tie: Tie; first: string; second: string };

/** How many events a tie sums up, in which direction they go and of which kinds they are. */
export function TieFigures({ tie, first, second }: Props) {
  const { kinds } = useShared();
  const { aToB, bToA, undirected } = tie.directions;
  const ways = [
    aToB > 0 && t('inspector:tie.from', { count: aToB, name: first }),
    bToA > 0 && t('inspector:tie.from', { count: bToA, name: second }),
    undirected > 0 && t('inspector:tie.mutual', { count: undirected }),
  ].filter(Boolean);
  const ofKinds = tie.kinds.map(({ kind, events }) => {
    const what = (events === 1 ? kinds.get(kind)?.caption : kinds.get(kind)?.plural)?.toLowerCase();
    return t('words:figure.of', { amount: numberInWords(events), what });
  });
  return (
    <>
      <p className="sub">
        {t('inspector:tie.figures', {
          events: withOrigins(eventsOfTie(tie), tie.origins),
          ways: ways.join(', '),
        })}
      </p>
      <div className="bar" aria-hidden="true">
        {tie.kinds.map(({ kind, events }) => (
          <span
            key={kind}
            style={{
              flex: events,
              background: `light-dark(${kinds.get(kind)?.glyph.light}, ${kinds.get(kind)?.glyph.dark})`,
            }}
          />
        ))}
      </div>
      <p className="muted" style={{ marginTop: 6 }}>
        {ofKinds.join(' · ')}
      </p>
    </>
  );
}
