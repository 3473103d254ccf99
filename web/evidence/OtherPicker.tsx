import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { ElementPicker } from '../query/ElementPicker.tsx';
import { t } from '../texts/index.ts';

type Props = { of: 'event' | 'source'; one: string; other: string | null; onChoose(id: string | null): void };

/** The other of two to compare: events are searched for, documents are few enough for a list. */
export function OtherPicker({ of, one, other, onChoose }: Props) {
  return of === 'event' ? (
    <ElementPicker
      of="event"
      list={false}
      chosen={other ? [other] : []}
      onChoose={([id]) => onChoose(id && id !== one ? id : null)}
      label={t('evidence:compare.other')}
      description={null}
      inputWrapperOrder={['label', 'input']}
      error={undefined}
      required={false}
      className="other-picker"
    />
  ) : (
    <SourcePicker one={one} other={other} onChoose={onChoose} />
  );
}

function SourcePicker({ one, other, onChoose }: Omit<Props, 'of'>) {
  const sources = useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => api.sources({}, signal) });
  return (
    <label className="other-picker">
      <span>{t('evidence:compare.other')}</span>
      <select value={other ?? ''} onChange={event => onChoose(event.target.value || null)}>
        <option value="">{t('evidence:compare.chooseSource')}</option>
        {sources.data?.sources
          .filter(({ source }) => source.id !== one)
          .map(({ source }) => (
            <option key={source.id} value={source.id}>
              {[source.properties.publisher, source.caption].filter(Boolean).join(': ')}
            </option>
          ))}
      </select>
    </label>
  );
}
