import type { Claim, NodeDetails } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { GradeBadge } from '../panels/GradeBadge.tsx';
import { Problem } from '../panels/Problem.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { CompareRow, Names, SharedRow } from './CompareRow.tsx';
import { aspectsOf, restsOn } from './compare.ts';
import { headlines } from './headline.ts';
import { useBoth } from './useBoth.ts';

/** Two events: when, how many, who took part, what is claimed of them, and on what both rest. */
export function CompareEvents({ one, other }: { one: NodeDetails; other: NodeDetails }) {
  const read = useBoth('claims', [one.node.id, other.node.id], api.claims);
  if (!('both' in read))
    return read.error ? (
      <Problem error={read.error} />
    ) : (
      <p className="pad muted reading">Reading the claims …</p>
    );
  const [{ claims }, { claims: others }] = read.both;
  const rests = restsOn(claims, others);
  return (
    <table>
      <thead>
        <tr>
          <td />
          <Title details={one} />
          <Title details={other} />
        </tr>
      </thead>
      <tbody>
        <CompareRow title="When" one={<When details={one} />} other={<When details={other} />} />
        <CompareRow title="In our words" one={summaryOf(one)} other={summaryOf(other)} />
        <CompareRow
          title="Figures, as claimed"
          one={<Figures details={one} claims={claims} />}
          other={<Figures details={other} claims={others} />}
        />
        <CompareRow title="Who took part" one={<Parts details={one} />} other={<Parts details={other} />} />
        <CompareRow title="Evidence" one={<Evidence details={one} />} other={<Evidence details={other} />} />
        {aspectsOf(claims, others).map(({ caption, ...count }) => (
          <CompareRow key={caption} title={caption} one={claimsOf(count.one)} other={claimsOf(count.other)} />
        ))}
        <SharedRow title="Documents" shared={rests.sources} />
        <SharedRow title="Origins" shared={rests.origins} />
        <SharedRow title="Speakers" shared={rests.speakers} />
      </tbody>
    </table>
  );
}

const claimsOf = (count: number) =>
  count === 0 ? <span className="muted">no claim</span> : `${count} ${count === 1 ? 'claim' : 'claims'}`;
const summaryOf = ({ node: { properties } }: NodeDetails) => String(properties.summary ?? '');

function Title({ details: { node } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const kind = kinds.get(node.kind);
  return (
    <th scope="col">
      <span className="head">
        <Glyph kind={kind} size={18} /> {kind?.caption}
      </span>
      <Names names={[{ id: node.id, caption: node.caption }]} />
    </th>
  );
}

function When({ details: { node } }: { details: NodeDetails }) {
  const status = node.support?.status;
  return (
    <>
      {dateInWords(node.properties.date as string | undefined)}{' '}
      {status && status !== 'happened' && <span className="tag planned">{status}</span>}
      {node.support?.reported && (
        <div className="muted">first reported {dateInWords(node.support.reported)}</div>
      )}
    </>
  );
}

function Figures({ details, claims }: { details: NodeDetails; claims: Claim[] }) {
  const { kinds } = useShared();
  const found = headlines(claims, kinds.get(details.node.kind));
  if (found.length === 0) return <span className="muted">none</span>;
  return (
    <ul>
      {found.map(({ field, caption, range, unit }) => (
        <li key={field}>
          <strong>{range}</strong> {unit} <span className="muted">{caption.toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}

function Parts({ details: { node, roles } }: { details: NodeDetails }) {
  const { kinds } = useShared();
  const declared = kinds.get(node.kind)?.roles ?? [];
  const groups = declared.flatMap(({ name, type, caption, direction }) => {
    const held = roles.filter(
      ({ relationship }) =>
        relationship.type === type && (direction === 'in' ? relationship.to : relationship.from) === node.id,
    );
    return held.length > 0 ? [{ name, caption, held }] : [];
  });
  return (
    <ul>
      {groups.map(({ name, caption, held }) => (
        <li key={name}>
          <span className="muted">{caption}</span>
          <Names names={held.map(({ other }) => other)} />
        </li>
      ))}
    </ul>
  );
}

function Evidence({ details: { node } }: { details: NodeDetails }) {
  const { support } = node;
  if (!support) return <span className="muted">no claim passes the filter</span>;
  return (
    <>
      <GradeBadge grade={support.grade} /> {support.claims} claims, {support.origins} separate origins,{' '}
      {support.sources} documents
      {support.denied && <span className="tag bad">denied</span>}
      {support.disputes.length > 0 && (
        <span className="tag warn">disputed: {support.disputes.join(', ')}</span>
      )}
    </>
  );
}
