import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Behind } from '../../server/contract/behind.ts';
import { api } from '../api/client.ts';
import { behindText } from '../state/behindText.ts';
import { keyed } from '../state/cells.ts';
import { t } from '../texts/behind.ts';
import { CopyButton } from './CopyButton.tsx';
import { Statement } from './Statement.tsx';

/** How the statements behind a request are asked for; they are kept while the page is open. */
export const askedBehind = (address: string) =>
  ({
    queryKey: ['behind', address],
    queryFn: ({ signal }) => api.behind(address, signal),
    staleTime: 60_000,
  }) satisfies UseQueryOptions<Behind>;

type Props = { address: string; title: string; first: boolean; onOpened(): void };

/** The statements behind one request, run once more when it is unfolded. */
export function Request({ address, title, first, onOpened }: Props) {
  const [open, setOpen] = useState(first);
  const { data, error } = useQuery({ ...askedBehind(address), enabled: open });
  return (
    <details open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{title}</strong>
        <code className="muted">{t('behind:request.get', { address: decodeURIComponent(address) })}</code>
      </summary>
      {open && !data && !error && <p className="pad muted reading">{t('behind:request.running')}</p>}
      {error && (
        <p className="pad" role="alert">
          {error.message}
        </p>
      )}
      {data && (
        <>
          <p className="ran-computes">
            {data.computes}
            <CopyButton
              label={t('behind:copy.request', { title })}
              text={() => Promise.resolve(behindText(data))}
            />
          </p>
          {keyed(data.statements).map(({ key, value }) => (
            <Statement key={key} ran={value} onOpened={onOpened} />
          ))}
        </>
      )}
    </details>
  );
}
