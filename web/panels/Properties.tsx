import type { NodeDetails } from '../../server/contract/elements.ts';
import { amount, dateInWords } from '../state/words.ts';
import { useShared } from './context.ts';

/** Everything the graph holds of an element, by the captions of its kind. */
export function Properties({ details: { node } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const kind = kinds.get(node.kind);
  const captions = new Map(kind?.properties.map(property => [property.name, property.caption]));
  const unitOf = (field: string) => kind?.fields.find(one => one.name === field);
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
          <dt>{captions.get(name) ?? name}</dt>
          <dd>
            {typeof value === 'string'
              ? value
              : Array.isArray(value)
                ? value.join(', ')
                : JSON.stringify(value)}
          </dd>
        </div>
      ))}
      {node.support?.ranges.map(({ field, low, high }) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt>{unitOf(field)?.caption ?? field}, range</dt>
          <dd>
            {low === null ? 'open' : amount(low, unitOf(field)?.unit ?? null)} to{' '}
            {high === null ? 'open' : amount(high, unitOf(field)?.unit ?? null)} {unitOf(field)?.unit}
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
