import type { Claim, NodeDetails } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { GradeBadge } from '../panels/GradeBadge.tsx';
import { Problem } from '../panels/Problem.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
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
      <p className="pad muted reading">{t('evidence:compare.reading')}</p>
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
        <CompareRow
          title={t('evidence:compare.when')}
          one={<When details={one} />}
          other={<When details={other} />}
        />
        <CompareRow title={t('evidence:compare.summary')} one={summaryOf(one)} other={summaryOf(other)} />
        <CompareRow
          title={t('evidence:compare.figures')}
          one={<Figures details={one} claims={claims} />}
          other={<Figures details={other} claims={others} />}
        />
        <CompareRow
          title={t('evidence:compare.parts')}
          one={<Parts details={one} />}
          other={<Parts details={other} />}
        />
        <CompareRow
          title={t('evidence:compare.evidence')}
          one={<Evidence details={one} />}
          other={<Evidence details={other} />}
        />
        {aspectsOf(claims, others).map(({ caption, ...count }) => (
          <CompareRow key={caption} title={caption} one={claimsOf(count.one)} other={claimsOf(count.other)} />
        ))}
        <SharedRow of="documents" shared={rests.sources} />
        <SharedRow of="origins" shared={rests.origins} />
        <SharedRow of="speakers" shared={rests.speakers} />
      </tbody>
    </table>
  );
}

const claimsOf = (count: number) =>
  count === 0 ? <span className="muted">{t('evidence:compare.noClaim')}</span> : t('common:claim', { count });
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
      {status && status !== 'happened' && (
        <span className="tag planned">{t(`words:modality.${status}`)}</span>
      )}
      {node.support?.reported && (
        <div className="muted">
          {t('evidence:compare.firstReported', { date: dateInWords(node.support.reported) })}
        </div>
      )}
    </>
  );
}

function Figures({ details, claims }: { details: NodeDetails; claims: Claim[] }) {
  const { kinds } = useShared();
  const found = headlines(claims, kinds.get(details.node.kind));
  if (found.length === 0) return <span className="muted">{t('common:none')}</span>;
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
  if (!support) return <span className="muted">{t('evidence:compare.nonePasses')}</span>;
  return (
    <>
      <GradeBadge grade={support.grade} />{' '}
      {t('evidence:compare.rests', {
        claims: t('common:claim', { count: support.claims }),
        origins: t('common:separateOrigin', { count: support.origins }),
        documents: t('common:document', { count: support.sources }),
      })}
      {support.denied && <span className="tag bad">{t('common:denied')}</span>}
      {support.disputes.length > 0 && (
        <span className="tag warn">
          {t('evidence:compare.disputed', { aspects: support.disputes.join(', ') })}
        </span>
      )}
    </>
  );
}
