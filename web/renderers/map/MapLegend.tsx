import { Glyph } from '../../glyph/Glyph.tsx';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/map.ts';
import { MapList } from './MapList.tsx';
import { boundariesFrom, disputed } from './world.ts';

const rows = [
  'city',
  'region',
  'country',
  'sea',
  'several',
  'stated',
  'onward',
  'planned',
  'weak',
  'later',
] as const;

/** How exact a place is, and whose boundaries the map draws. */
export function MapLegend({ onClose }: { onClose(): void }) {
  return (
    <MapList title={t('map:legend.title')} onClose={onClose}>
      <ul className="map-legend">
        {rows.map(row => (
          <li key={row}>
            <Sample of={row} />
            <span>{t(`map:legend.${row}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('map:legend.boundaries')}</h3>
      <p>{t('map:boundaries.long', { source: boundariesFrom })}</p>
      <ul className="map-disputed">
        {disputed.map(({ properties: { name, between } }) => (
          <li key={name}>
            <span className="hatched" aria-hidden="true" /> <strong>{name}</strong> {between}
          </li>
        ))}
      </ul>
      <p className="muted">{t('map:boundaries.others')}</p>
    </MapList>
  );
}

function Sample({ of }: { of: (typeof rows)[number] }) {
  const { kinds } = useShared();
  const kind = [...kinds.values()].find(({ group }) => group === 'event');
  if (of === 'stated' || of === 'onward')
    return (
      <svg
        className={`sample route${of === 'onward' ? ' not-stated' : ''}`}
        width="30"
        height="20"
        aria-hidden="true"
      >
        <path d="M2 16Q12 2 27 8" />
        {of === 'stated' && <path className="head" d="M19 3L27 8L18 11" />}
      </svg>
    );
  return (
    <span className={`sample ${of}`} aria-hidden="true">
      <Glyph kind={kind} size={17} planned={of === 'planned'} hollow={of === 'later'} />
      {of === 'several' && <span className="map-count">{3}</span>}
    </span>
  );
}
