import type { NodeDetails } from '../../server/contract/elements.ts';
import type { Value } from '../../server/contract/graph.ts';
import { dateInWords } from '../state/dateWords.ts';
import { amount } from '../state/figureWords.ts';
import { useShared } from './context.ts';

/** Everything the graph holds of an element, by the captions of its kind; dates in words with what is written. */
export function Properties({ details: { node } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const kind = kinds.get(node.kind);
  const declared = new Map(kind?.properties.map(property => [property.name, property]));
  const unitOf = (field: string) => kind?.fields.find(one => one.name === field);
  const isDate = (name: string) => declared.get(name)?.type === 'date' || name === 'date';
  const bound = (value: number | null, field: string) =>
    value === null ? 'open' : amount(value, unitOf(field)?.unit ?? null);
  return (
    <dl className="props">
      <dt>Id</dt>
      <dd>
        <code>{node.id}</code>
      </dd>
      <dt>Labels</dt>
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
          <dt>{unitOf(field)?.caption ?? field}, range</dt>
          <dd>
            {bound(low, field)} to {bound(high, field)}{' '}
            {unitOf(field)?.unit === 'USD' ? '' : unitOf(field)?.unit}
          </dd>
        </div>
      ))}
      {node.support?.reported && (
        <>
          <dt>First reported</dt>
          <dd>{dateInWords(node.support.reported)}</dd>
        </>
      )}
    </dl>
  );
}

/** What every event has, whatever its kind. */
const captions: Record<string, string> = {
  title: 'Title',
  date: 'Date',
  span: 'Span',
  summary: 'Summary',
  from: 'First possible day',
  to: 'Last possible day',
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
    return `${latitude}° north, ${longitude}° east`;
  }
  return JSON.stringify(value);
}
