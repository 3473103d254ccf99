import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trans } from 'react-i18next';
import type { Claim } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { t } from '../texts/index.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { useShared } from './context.ts';
import { FigureStrip } from './FigureStrip.tsx';
import { Problem } from './Problem.tsx';
import { useInspect } from './useInspect.ts';

/** Everything that was claimed of an element, by aspect; figures of one aspect also along time. */
export function ClaimStack({ id }: { id: string }) {
  const { query, kinds } = useShared();
  const inspect = useInspect();
  const stack = useQuery({
    queryKey: ['claims', id, query],
    queryFn: ({ signal }) => api.claims(id, query, signal),
    placeholderData: keepPreviousData,
  });
  // Nothing chosen yet: figures first; '' is the choice of all aspects.
  const [chosen, setChosen] = useState<string | null>(null);
  if (stack.error) return <Problem error={stack.error} />;
  if (!stack.data) return <p className="pad muted reading">{t('evidence:stack.reading')}</p>;
  const { aspects, claims, extent } = stack.data;
  if (claims.length === 0) return <p className="pad muted">{t('evidence:stack.none')}</p>;
  const isFigure = (aspect: string) =>
    claims.some(claim => claim.aspect === aspect && typeof claim.figure?.value === 'number');
  // Figures first, the one that most is said of before the others.
  const weight = (one: { aspect: string; claims: number }) => (isFigure(one.aspect) ? one.claims : 0);
  const inOrder = [...aspects].sort((one, other) => weight(other) - weight(one));
  const figures = inOrder.find(({ aspect }) => isFigure(aspect));
  const named = aspects.some(one => one.aspect === chosen) ? chosen : (figures?.aspect ?? null);
  const aspect = chosen === '' ? null : named;
  const shown = aspect === null ? claims : claims.filter(claim => claim.aspect === aspect);
  const about = claims.every(claim => claim.about.id === claims[0]?.about.id);
  const fieldOf = (of: string) =>
    kinds.get(claims[0]?.about.kind ?? '')?.fields.find(({ name }) => name === of && about);
  return (
    <>
      <div className="aspects">
        <button type="button" aria-pressed={aspect === null} onClick={() => setChosen('')}>
          {t('evidence:stack.all', { count: claims.length })}
        </button>
        {inOrder.map(one => (
          <button
            key={one.aspect}
            type="button"
            aria-pressed={aspect === one.aspect}
            onClick={() => setChosen(one.aspect)}
          >
            {t('evidence:stack.aspect', { aspect: one.caption, count: one.claims })}
          </button>
        ))}
      </div>
      {aspect !== null && <FigureStrip claims={shown} field={fieldOf(aspect)} />}
      {byOrigin(shown).map(group => (
        <section key={group.key} {...(group.claims.length > 1 ? { 'aria-label': group.label } : {})}>
          {group.claims.length > 1 && (
            <p className="origin">
              <span>
                <Trans
                  t={t}
                  i18nKey="evidence:stack.oneOrigin"
                  values={{ title: group.title }}
                  components={{
                    origin: (
                      <button type="button" className="link" onClick={() => inspect(`origin:${group.id}`)} />
                    ),
                  }}
                />
              </span>
              <span>{t('common:claim', { count: group.claims.length })}</span>
            </p>
          )}
          {group.claims.map(claim => (
            <ClaimCard key={claim.id} claim={claim} shared={group.claims.length > 1} about={!about} />
          ))}
        </section>
      ))}
      {extent.returned < extent.total && <p className="pad muted">{t('evidence:stack.part', extent)}</p>}
    </>
  );
}

/** Claims of one origin stand together: reprints are one report. */
function byOrigin(claims: Claim[]) {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.aspect} ${claim.origin.id}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups].map(([key, of]) => ({
    key,
    id: of[0]?.origin.id ?? '',
    title: of[0]?.origin.title ?? '',
    label: `${of[0]?.aspectCaption}, ${of[0]?.origin.title}`,
    claims: of,
  }));
}
