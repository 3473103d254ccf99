import { IconGitFork } from '@tabler/icons-react';
import type { SourceSummary, Sources } from '../../../server/contract/elements.ts';
import { useInspect } from '../../panels/useInspect.ts';
import { t } from '../../texts/sources.ts';
import { nameOf } from './order.ts';

type Props = { reprints: Sources['reprints']; sources: SourceSummary[] };

/** Origins that several documents report from: however many they are, they count as one. */
export function Reprints({ reprints, sources }: Props) {
  const inspect = useInspect();
  const byId = new Map(sources.map(one => [one.source.id, one]));
  if (reprints.length === 0) return null;
  return (
    <section className="reprints" aria-label={t('sources:reprints.title')}>
      <h2 className="sources-title">
        {t('sources:reprints.title')}{' '}
        <span className="muted">{t('common:origin', { count: reprints.length })}</span>
      </h2>
      <p className="muted">{t('sources:reprints.why')}</p>
      <ul>
        {reprints.map(({ origin, sources: of }) => (
          <li key={origin.id}>
            <IconGitFork size={16} aria-hidden="true" />
            <span>
              <button type="button" className="link" onClick={() => inspect(`origin:${origin.id}`)}>
                {origin.title}
              </button>
              <span className="muted"> {t('sources:reprints.count', { count: of.length })}</span>
              <ul className="told-by">
                {of.map(({ id, claims }) => {
                  const source = byId.get(id);
                  return (
                    <li key={id}>
                      <button type="button" className="link" onClick={() => inspect(id)}>
                        {source ? nameOf(source) : id}
                      </button>{' '}
                      <span className="muted">{t('common:claim', { count: claims })}</span>
                    </li>
                  );
                })}
              </ul>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
