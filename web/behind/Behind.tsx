import '../cypher.css';
import './behind.css';
import { IconCode, IconLock, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Trans } from 'react-i18next';
import type { NodeDetails } from '../../server/contract/elements.ts';
import { useShared } from '../panels/context.ts';
import { behindText, requestsIn } from '../state/behindText.ts';
import { t } from '../texts/behind.ts';
import { CopyButton } from './CopyButton.tsx';
import { askedBehind, Request } from './Request.tsx';
import { useRequests } from './useRequests.ts';

/** The very statements behind all that is on the screen, with their parameters, to be read and run elsewhere. */
export default function Behind({ onClose }: { onClose(): void }) {
  const { nameOf } = useShared();
  const queries = useQueryClient();
  const panel = useRef<HTMLElement>(null);
  // What is selected need not be drawn.
  const read = queries.getQueriesData<NodeDetails>({ queryKey: ['node'] });
  const names = new Map(
    read.flatMap(([, data]) => (data ? [[data.node.id, data.node.caption] as const] : [])),
  );
  const requests = requestsIn(useRequests(), id => names.get(id) ?? nameOf(id));

  // The keyboard comes along, and goes back to where it was.
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  // Before any other listener: Escape closes what is open, and then steps out of nothing else.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      onClose();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [onClose]);

  const all = async () => {
    const told = await Promise.all(requests.map(({ address }) => queries.fetchQuery(askedBehind(address))));
    return told.map(behindText).join('\n\n\n');
  };
  return (
    <aside ref={panel} tabIndex={-1} className="behind" aria-label={t('behind:drawer.title')}>
      <header>
        <IconCode size={18} aria-hidden="true" />
        <h2>{t('behind:drawer.title')}</h2>
        <span className="tag good">
          <IconLock size={12} aria-hidden="true" /> {t('common:readOnly')}
        </span>
        <span className="spacer" />
        <CopyButton
          label={t('behind:drawer.copyStatements')}
          caption={t('behind:drawer.copyAll')}
          text={all}
        />
        <button type="button" className="eye" aria-label={t('behind:drawer.close')} onClick={onClose}>
          <IconX size={17} />
        </button>
      </header>
      <p className="behind-says">
        <Trans t={t} i18nKey="behind:drawer.says" components={{ code: <code /> }} />
      </p>
      {requests.length === 0 && <p className="pad muted">{t('behind:drawer.nothing')}</p>}
      <div className="behind-requests">
        {requests.map(({ address, title }, index) => (
          <Request key={address} address={address} title={title} first={index === 0} onOpened={onClose} />
        ))}
      </div>
    </aside>
  );
}
