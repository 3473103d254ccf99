import type { NodeDetails } from '../../server/contract/elements.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { useInspect } from './useInspect.ts';

/**
 * Who takes part, as links to the other end, in the order of the declaration; each leads to the claims that support it.
 * What others say of it or do with it is under its connections.
 */
export function Roles({ details: { node, roles } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const groups = (kinds.get(node.kind)?.roles ?? []).flatMap(declared => {
    const isIn = declared.direction === 'in';
    const held = roles.filter(
      ({ relationship: { type, from, to } }) => type === declared.type && (isIn ? to : from) === node.id,
    );
    return held.length > 0 ? [{ declared, held }] : [];
  });
  if (groups.length === 0) return null;
  return (
    <ul className="roles" aria-label={t('inspector:roles.label')}>
      {groups.map(({ declared: { name, caption, direction }, held }) => (
        <li key={name}>
          {direction === 'out' && <span className="muted">{caption}</span>}
          {held.map(role => (
            <Holder key={role.relationship.id} {...role} />
          ))}
          {direction === 'in' && <span className="muted">{caption}</span>}
        </li>
      ))}
    </ul>
  );
}

function Holder({ other, caption, relationship }: NodeDetails['roles'][number]) {
  const { open, kinds } = useShared();
  const inspect = useInspect();
  const { support, properties } = relationship;
  const as = properties.role ?? properties.position;
  return (
    <span className="held">
      <Glyph kind={kinds.get(other.kind)} size={14} />
      <button type="button" className="link" onClick={() => open(other.id)}>
        {other.caption}
      </button>
      {typeof as === 'string' && <span className="muted">{as}</span>}
      {support?.status && support.status !== 'happened' && (
        <span className="tag planned">{t(`words:modality.${support.status}`)}</span>
      )}
      {support?.denied && <span className="tag bad">{t('common:denied')}</span>}
      {support && (
        <button
          type="button"
          className="para"
          aria-label={t('inspector:roles.claims', {
            name: other.caption,
            role: caption,
            count: support.claims,
          })}
          title={t('inspector:roles.open')}
          onClick={() => inspect(relationship.id)}
        >
          {support.claims}
        </button>
      )}
    </span>
  );
}
