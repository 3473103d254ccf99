import { Fragment } from 'react';
import { Trans } from 'react-i18next';
import type { Claim } from '../../server/contract/elements.ts';
import type { Field } from '../../server/contract/model.ts';
import { claimedInWords, stanceInWords, voiceInWords } from '../state/claimWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** “Russia denies 3,000 people”: the speakers as links, and what the claim says of its aspect. */
export function Saying({ claim, field }: { claim: Claim; field: Field | undefined }) {
  return (
    <Trans
      t={t}
      i18nKey="evidence:claim.saying"
      values={{ what: claimedInWords(claim, field) }}
      components={{
        who: <Speakers claim={claim} />,
        stance: <StanceTag claim={claim} />,
        what: <span className="figure" />,
      }}
    />
  );
}

/** How sure the claim is, where it isn’t of what happened. */
export function ModalityTag({ claim: { modality } }: { claim: Claim }) {
  return modality === 'happened' ? null : (
    <span className="tag planned">{t(`words:modality.${modality}`)}</span>
  );
}

/** On whose word it rests, as links; who takes part in the event, or whose side does, is marked. */
function Speakers({ claim }: { claim: Claim }) {
  const { open } = useShared();
  if (claim.speakers.length === 0) return <strong>{voiceInWords(claim)}</strong>;
  return claim.speakers.map((speaker, index) => (
    <span key={speaker.id}>
      {index > 0 && ', '}
      <button type="button" className="link" onClick={() => open(speaker.id)}>
        {speaker.caption}
      </button>
      {speaker.party && (
        <>
          {' '}
          <span className="tag party" title={t('evidence:party.why')}>
            {t('evidence:party.tag')}
          </span>
        </>
      )}
    </span>
  ));
}

function StanceTag({ claim }: { claim: Claim }) {
  const { stance } = claim;
  const look = stance === 'asserts' ? 'says' : stance === 'denies' ? 'tag bad' : 'tag warn';
  return <span className={look}>{stanceInWords(claim)}</span>;
}

/** Who passed it on between speaker and source, in order: “told by Lee Seong-kweun, told by Radio Free Asia”. */
export function Relays({ claim: { via } }: { claim: Claim }) {
  const { open } = useShared();
  if (via.length === 0) return null;
  return (
    <p className="words relays">
      {via.map((one, index) => (
        <Fragment key={one.id}>
          {index > 0 && ', '}
          <Trans
            t={t}
            i18nKey="evidence:claim.toldBy"
            values={{ name: one.caption }}
            components={{ relay: <button type="button" className="link" onClick={() => open(one.id)} /> }}
          />
        </Fragment>
      ))}
    </p>
  );
}
