import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { t } from '../texts/index.ts';

/** At the foot of the rail and of the keys: which version answers, what is new in it, and whose work is in the page. */
export function Version() {
  // useAway asks for it all the time.
  const { data } = useQuery({ queryKey: ['ready'], queryFn: api.ready });
  if (!data) return null;
  return (
    <footer className="version muted">
      <span>{t('panels:version.name', { version: data.version })}</span>
      <a href="changes.txt" target="_blank" rel="noreferrer">
        {t('panels:version.changes')}
      </a>
      <a href="licences.txt" target="_blank" rel="noreferrer">
        {t('panels:version.licences')}
      </a>
    </footer>
  );
}
