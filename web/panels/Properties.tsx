import type { NodeDetails } from '../../server/contract/elements.ts';
import type { Value } from '../../server/contract/graph.ts';
import { dateInWords } from '../state/dateWords.ts';
import { amount } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** Everything the graph holds of an element, by the captions of its kind; dates in words with what is written. */
export function Properties({ details: { node } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const kind = kinds.get(node.kind);
  const declared = new Map(kind?.properties.map(property => [property.name, property]));
  const unitOf = (field: string) => kind?.fields.find(one => one.name === field);
  const isDate = (name: string) => declared.get(name)?.type === 'date' || name === 'date';
  const bound = (value: number | null, field: string) =>
    value === null ? t('words:figure.open') : amount(value, unitOf(field)?.unit ?? null);
  const range = (low: number | null, high: number | null, field: string) => {
    const amounts = t('words:figure.between', { low: bound(low, field), high: bound(high, field) });
    const unit = unitOf(field)?.unit;
    return unit && unit !== 'USD' ? t('words:figure.of', { amount: amounts, what: unit }) : amounts;
  };
  return (
    <dl className="props">
      <dt>{t('inspector:property.id')}</dt>
      <dd>
        <code>{node.id}</code>
      </dd>
      <dt>{t('inspector:property.labels')}</dt>
      <dd>{node.labels.join(', ')}</dd>
      {Object.entries(node.properties).map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{declared.get(name)?.caption ?? captions[name] ?? name}</dt>
          <dd>
            {isDate(name) && typeof value === 'string' ? (
              <>
                {dateInWords(value)} <code className="muted">{value}</code>
              </>
            ) : (
              inWords(value)
            )}
          </dd>
        </div>
      ))}
      {node.support?.ranges.map(({ field, low, high }) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt>{t('inspector:property.range', { field: unitOf(field)?.caption ?? field })}</dt>
          <dd>{range(low, high, field)}</dd>
        </div>
      ))}
      {node.support?.reported && (
        <>
          <dt>{t('inspector:property.reported')}</dt>
          <dd>{dateInWords(node.support.reported)}</dd>
        </>
      )}
    </dl>
  );
}

/** What every event has, whatever its kind. */
const captions: Record<string, string> = {
  title: t('inspector:property.title'),
  date: t('inspector:property.date'),
  span: t('inspector:property.span'),
  summary: t('inspector:property.summary'),
  from: t('inspector:property.from'),
  to: t('inspector:property.to'),
};

function inWords(value: Value): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (
    value !== null &&
    typeof value === 'object' &&
    value.$type === 'Point' &&
    Array.isArray(value.coordinates)
  ) {
    const [longitude, latitude] = value.coordinates;
    return t('inspector:property.point', { latitude, longitude });
  }
  return JSON.stringify(value);
}
