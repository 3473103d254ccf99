import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { AsCypher } from '../asking/AsCypher.tsx';
import { askedPath } from '../asking/asked.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { NotesPart } from '../notes/NotesPart.tsx';
import { t } from '../texts/index.ts';
import { ClaimStack } from './ClaimStack.tsx';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { Problem } from './Problem.tsx';

/** A role: who takes part in what, and the claims that say so. */
export function RolePanel({ id }: { id: string }) {
  const { query, kinds, open } = useShared();
  const [from = '', , to = ''] = id.split('|');
  const read = (end: string) => ({
    queryKey: ['node', end, query],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.node(end, query, signal),
  });
  const first = useQuery(read(from));
  const second = useQuery(read(to));
  const failed = first.error ?? second.error;
  if (failed) return <Problem error={failed} />;
  if (!first.data || !second.data) return <p className="pad muted reading">{t('common:reading')}</p>;
  const role = first.data.roles.find(({ relationship }) => relationship.id === id);
  const support = role?.relationship.support;
  const ends = [first.data.node, second.data.node] as const;
  return (
    <>
      <header className="pad">
        <div className="head">
          <span>{t('inspector:role.head')}</span>
          {support?.status && support.status !== 'happened' && (
            <span className="tag planned">{t(`words:modality.${support.status}`)}</span>
          )}
          {support?.denied && <span className="tag bad">{t('common:denied')}</span>}
          <span className="spacer" />
          <CloseButton />
        </div>
        <h2 className="title role-title">
          {ends.map((end, index) => (
            <span key={end.id} className="held">
              {index === 1 && <span className="muted">{role?.caption ?? ''}</span>}
              <Glyph kind={kinds.get(end.kind)} size={18} />
              <button type="button" className="link" onClick={() => open(end.id)}>
                {end.caption}
              </button>
            </span>
          ))}
        </h2>
        {support ? (
          <p className="sub head">
            {t('inspector:role.support', {
              claims: t('common:claim', { count: support.claims }),
              origins: t('common:separateOrigin', { count: support.origins }),
              sources: t('common:source', { count: support.sources }),
            })}{' '}
            <GradeBadge grade={support.grade} />
          </p>
        ) : (
          <p className="sub">{t('inspector:role.none')}</p>
        )}
      </header>
      <NotesPart on={{ type: 'element', id }} />
      <div className="body">
        <ClaimStack id={id} />
      </div>
      <div className="foot">
        <AsCypher asked={askedPath([id])} />
      </div>
    </>
  );
}
