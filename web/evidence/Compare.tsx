import '../query/pickerStyles.ts';
import './compare.css';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import { Problem } from '../panels/Problem.tsx';
import type { Compared } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { CompareEvents } from './CompareEvents.tsx';
import { CompareSources } from './CompareSources.tsx';
import { OtherPicker } from './OtherPicker.tsx';

/** Two events or two documents side by side, over the page. The link holds which. */
export default function Compare({ compare: { one, other } }: { compare: Compared }) {
  const { dispatch, query, kinds } = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const close = () => dispatch({ type: 'compared', compare: null });
  const first = useQuery({ queryKey: ['node', one, query], queryFn: () => api.node(one, query) });
  const second = useQuery({
    queryKey: ['node', other, query],
    queryFn: () => api.node(other ?? '', query),
    enabled: other !== null,
  });
  const failed = first.error ?? second.error;
  const group = kinds.get(first.data?.node.kind ?? '')?.group;
  const isPair = second.data !== undefined && kinds.get(second.data.node.kind)?.group === group;
  return (
    <dialog ref={dialog} className="compare" aria-labelledby="compare-title" onClose={close}>
      <div className="compare-head">
        <h2 id="compare-title">
          {t(group === 'source' ? 'evidence:compare.sources' : 'evidence:compare.events')}
        </h2>
        {first.data && (group === 'event' || group === 'source') && (
          <OtherPicker
            of={group}
            one={one}
            other={other}
            onChoose={id => dispatch({ type: 'compared', compare: { one, other: id } })}
          />
        )}
        <button type="button" className="eye" aria-label={t('evidence:compare.close')} onClick={close}>
          <IconX size={18} />
        </button>
      </div>
      {failed && <Problem error={failed} />}
      {!failed && first.data && group !== 'event' && group !== 'source' && (
        <p className="pad">{t('evidence:compare.neither')}</p>
      )}
      {!failed && other === null && (
        <p className="pad muted">{t('evidence:compare.choose', { name: first.data?.node.caption })}</p>
      )}
      {!failed && other !== null && second.data && !isPair && (
        <p className="pad">{t('evidence:compare.unlike')}</p>
      )}
      {first.data && second.data && isPair && group === 'event' && (
        <CompareEvents one={first.data} other={second.data} />
      )}
      {first.data && second.data && isPair && group === 'source' && (
        <CompareSources one={first.data.node} other={second.data.node} />
      )}
    </dialog>
  );
}
