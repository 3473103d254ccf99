import './places.css';
import type { NodeDetails } from '../../server/contract/elements.ts';
import { t } from '../texts/map.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { useInspect } from './useInspect.ts';

type PlaceRole = NodeDetails['roles'][number];

/** The roles of an event in which places are. */
export const placesOf = ({ roles, node }: NodeDetails): PlaceRole[] =>
  roles.filter(({ other, relationship }) => other.kind === 'place' && relationship.from === node.id);

const exactness = ['spot', 'city', 'region', 'country', 'sea'] as const;

/** Where an event was: by which role, how exactly that is known, and how good the evidence for it is. */
export function Places({ places }: { places: PlaceRole[] }) {
  const { view, dispatch } = useShared();
  const inspect = useInspect();
  return (
    <div className="pad">
      <ul className="place-roles">
        {places.map(({ caption, other, relationship: { id, support } }) => {
          const exact = exactness.find(one => one === other.precision) ?? 'region';
          return (
            <li key={id}>
              <span className={`exactness ${exact}`} aria-hidden="true" />
              <span className="main">
                <span className="muted">{caption}</span>{' '}
                <button type="button" className="link" onClick={() => inspect(other.id)}>
                  {other.caption}
                </button>
                <br />
                <span className="muted">{t(`map:precision.${exact}`)}</span>
                {support?.status && support.status !== 'happened' && (
                  <span className="tag planned">{t(`words:modality.${support.status}`)}</span>
                )}
                {support?.denied && <span className="tag bad">{t('common:denied')}</span>}
              </span>
              {support && (
                <button
                  type="button"
                  className="para"
                  aria-label={t('map:claims', { role: caption, name: other.caption, count: support.claims })}
                  title={t('map:claimsTitle')}
                  onClick={() => inspect(id)}
                >
                  {support.claims}
                </button>
              )}
              <GradeBadge grade={support?.grade ?? null} />
            </li>
          );
        })}
      </ul>
      {view.renderer !== 'map' && (
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: 'rendererChosen', renderer: 'map' })}
        >
          {t('map:show')}
        </button>
      )}
    </div>
  );
}
