import { Trans } from 'react-i18next';
import type { GraphNode } from '../../server/contract/graph.ts';
import { api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import { Problem } from '../panels/Problem.tsx';
import { Reliability } from '../panels/Reliability.tsx';
import { claimedInWords, stanceInWords, voiceInWords } from '../state/claimWords.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
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
      <p className="pad muted reading">{t('evidence:compare.readingSources')}</p>
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
        <CompareRow title={t('evidence:compare.published')} one={published(one)} other={published(other)} />
        <CompareRow
          title={t('evidence:compare.reliability')}
          one={<Reliable source={one} />}
          other={<Reliable source={other} />}
        />
        <CompareRow
          title={t('evidence:compare.claims')}
          one={t('common:claim', { count: claims.length })}
          other={t('common:claim', { count: others.length })}
        />
        <tr>
          <th scope="row">{t('evidence:compare.disagree')}</th>
          <td colSpan={2}>
            {against.length === 0 ? (
              <span className="muted">{t('evidence:compare.noneDisagrees')}</span>
            ) : (
              <ul className="disputes">
                {against.map(pair => (
                  <li key={pair.map(({ id }) => id).join()}>
                    <Trans
                      t={t}
                      i18nKey="evidence:compare.against"
                      values={{ event: pair[0].about.caption }}
                      components={{ pair: <Pair pair={pair} /> }}
                    />
                  </li>
                ))}
              </ul>
            )}
          </td>
        </tr>
        <tr>
          <th scope="row">{t('evidence:compare.both')}</th>
          <td colSpan={2}>
            {told.length === 0 && <span className="muted">{t('common:nothing')}</span>}
            <ul className="told">
              {told.map(one => (
                <ToldByBoth key={one.event.id} told={one} />
              ))}
            </ul>
          </td>
        </tr>
        <CompareRow
          title={t('evidence:compare.onlyOne')}
          one={<Names names={events.one} />}
          other={<Names names={events.other} />}
        />
        <SharedRow of="origins" shared={rests.origins} />
        <SharedRow of="speakers" shared={rests.speakers} />
      </tbody>
    </table>
  );
}

function Title({ source }: { source: GraphNode }) {
  return (
    <th scope="col">
      <span className="head">{String(source.properties.publisher ?? t('evidence:compare.noPublisher'))}</span>
      <Names names={[{ id: source.id, caption: source.caption }]} />
    </th>
  );
}

function published({ properties }: GraphNode): string {
  const date = properties.published
    ? dateInWords(String(properties.published))
    : t('evidence:compare.notKnown');
  return properties.publishedBasis === 'inferred' ? t('evidence:compare.publishedInferred', { date }) : date;
}

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
        {t('evidence:compare.saying', {
          who,
          stance: stanceInWords(claim),
          what: claimedInWords(claim, field),
          paragraph: claim.paragraph,
        })}
      </span>
    );
  });
}

function ToldByBoth({ told: { event, sameOrigin, apart } }: { told: Told }) {
  return (
    <li>
      <Names names={[event]} />
      {sameOrigin.length > 0 && (
        <div className="muted">{t('evidence:compare.sameOrigin', { aspects: sameOrigin.join(', ') })}</div>
      )}
      {apart.length > 0 && (
        <div className="muted">{t('evidence:compare.apart', { aspects: apart.join(', ') })}</div>
      )}
      {sameOrigin.length + apart.length === 0 && (
        <div className="muted">{t('evidence:compare.otherAspects')}</div>
      )}
    </li>
  );
}
