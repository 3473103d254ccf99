import type { GraphNode } from '../../server/contract/graph.ts';
import { api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import { Problem } from '../panels/Problem.tsx';
import { Reliability } from '../panels/Reliability.tsx';
import { claimedInWords, stanceInWords, voiceInWords } from '../state/claimWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { counted } from '../state/words.ts';
import { CompareRow, Names, SharedRow } from './CompareRow.tsx';
import { restsOn, sharedBy, type Told, toldByBoth } from './compare.ts';
import { useBoth } from './useBoth.ts';

/** Two documents: how reliable each is and why, what both report and from where, and where they disagree. */
export function CompareSources({ one, other }: { one: GraphNode; other: GraphNode }) {
  const read = useBoth('source', [one.id, other.id], api.source);
  if (!('both' in read))
    return read.error ? (
      <Problem error={read.error} />
    ) : (
      <p className="pad muted reading">Reading the documents …</p>
    );
  const [first, second] = read.both;
  const claims = first.paragraphs.flatMap(({ claims: of }) => of);
  const others = second.paragraphs.flatMap(({ claims: of }) => of);
  const told = toldByBoth(claims, others);
  const events = sharedBy(
    claims.map(({ about }) => about),
    others.map(({ about }) => about),
    ({ id }) => id,
  );
  const against = told.flatMap(({ against: of }) => of);
  const rests = restsOn(claims, others);
  return (
    <table>
      <thead>
        <tr>
          <td />
          <Title source={one} />
          <Title source={other} />
        </tr>
      </thead>
      <tbody>
        <CompareRow title="Published" one={published(one)} other={published(other)} />
        <CompareRow title="Reliability" one={<Reliable source={one} />} other={<Reliable source={other} />} />
        <CompareRow
          title="Claims"
          one={counted(claims.length, 'claim')}
          other={counted(others.length, 'claim')}
        />
        <tr>
          <th scope="row">Where they disagree</th>
          <td colSpan={2}>
            {against.length === 0 ? (
              <span className="muted">No claim of the one denies or contradicts a claim of the other.</span>
            ) : (
              <ul className="disputes">
                {against.map(pair => (
                  <li key={pair.map(({ id }) => id).join()}>
                    {pair[0].about.caption}: <Pair pair={pair} />
                  </li>
                ))}
              </ul>
            )}
          </td>
        </tr>
        <tr>
          <th scope="row">What both report</th>
          <td colSpan={2}>
            {told.length === 0 && <span className="muted">nothing</span>}
            <ul className="told">
              {told.map(one => (
                <ToldByBoth key={one.event.id} told={one} />
              ))}
            </ul>
          </td>
        </tr>
        <CompareRow
          title="What only one tells of"
          one={<Names names={events.one} />}
          other={<Names names={events.other} />}
        />
        <SharedRow title="Origins" shared={rests.origins} />
        <SharedRow title="Speakers" shared={rests.speakers} />
      </tbody>
    </table>
  );
}

function Title({ source }: { source: GraphNode }) {
  return (
    <th scope="col">
      <span className="head">{String(source.properties.publisher ?? 'Publisher not named')}</span>
      <Names names={[{ id: source.id, caption: source.caption }]} />
    </th>
  );
}

const published = ({ properties }: GraphNode) =>
  `${properties.published ? dateInWords(String(properties.published)) : 'not known'}${properties.publishedBasis === 'inferred' ? ' (inferred)' : ''}`;

const Reliable = ({ source: { properties } }: { source: GraphNode }) => (
  <Reliability
    letter={String(properties.reliability)}
    reason={String(properties.reliabilityReason ?? '')}
    of={String(properties.publisher ?? properties.title)}
  />
);

function Pair({ pair }: { pair: Told['against'][number] }) {
  const { kinds } = useShared();
  return pair.map((claim, index) => {
    const field = kinds.get(claim.about.kind)?.fields.find(({ name }) => name === claim.aspect);
    const who = claim.speakers.map(({ caption }) => caption).join(', ') || voiceInWords(claim);
    return (
      <span key={claim.id}>
        {index > 0 && '; '}
        {who} {stanceInWords(claim)} {claimedInWords(claim, field)} (¶ {claim.paragraph})
      </span>
    );
  });
}

function ToldByBoth({ told: { event, sameOrigin, apart } }: { told: Told }) {
  return (
    <li>
      <Names names={[event]} />
      {sameOrigin.length > 0 && <div className="muted">from the same origin: {sameOrigin.join(', ')}</div>}
      {apart.length > 0 && <div className="muted">apart from each other: {apart.join(', ')}</div>}
      {sameOrigin.length + apart.length === 0 && <div className="muted">different aspects of it</div>}
    </li>
  );
}
