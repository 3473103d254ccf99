import { useQuery } from '@tanstack/react-query';
import { Trans } from 'react-i18next';
import type { Claim } from '../../server/contract/elements.ts';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { NotesPart } from '../notes/NotesPart.tsx';
import { AskButton } from '../query/AskAbout.tsx';
import { subjectOf } from '../state/asksAbout.ts';
import { t } from '../texts/index.ts';
import { ClaimFacts } from './ClaimFacts.tsx';
import { ModalityTag, Relays, Saying } from './ClaimSaying.tsx';
import { CloseButton } from './CloseButton.tsx';
import { useShared } from './context.ts';
import { NamedClaims, SameOrigin } from './OtherClaims.tsx';
import { Problem } from './Problem.tsx';

/** All of one claim, with what it answers, what answers or contradicts it, and the other claims of its origin. */
export function ClaimPanel({ id }: { id: string }) {
  const { query } = useShared();
  const stack = useQuery({
    queryKey: ['claims', id, query],
    queryFn: ({ signal }) => api.claims(id, query, signal),
  });
  if (stack.error) return <Problem error={stack.error} />;
  if (!stack.data) return <p className="pad muted reading">{t('common:reading')}</p>;
  const [claim] = stack.data.claims;
  if (!claim)
    return (
      <div className="pad">
        <div className="head">
          <span>{t('evidence:claim.head')}</span>
          <span className="spacer" />
          <CloseButton />
        </div>
        <p>{t('evidence:claim.leftOut')}</p>
      </div>
    );
  return (
    <>
      <ClaimHeader claim={claim} />
      <NotesPart on={{ type: 'claim', id: claim.id }} />
      <div className="body">
        <ClaimFacts claim={claim} />
        <NamedClaims title={t('evidence:claim.answers')} ids={claim.answers} />
        <NamedClaims title={t('evidence:claim.answeredBy')} ids={claim.answeredBy} />
        <NamedClaims
          title={t('evidence:claim.contradicts')}
          ids={claim.contradicts.filter(
            other => !claim.answers.includes(other) && !claim.answeredBy.includes(other),
          )}
        />
        <SameOrigin claim={claim} />
      </div>
      <AskButton subject={subjectOf([claim.id], () => 'claim')} alone />
    </>
  );
}

function ClaimHeader({ claim }: { claim: Claim }) {
  const { kinds, open } = useShared();
  const kind = kinds.get(claim.about.kind);
  const field = kind?.fields.find(({ name }) => name === claim.aspect);
  return (
    <header className="pad">
      <div className="head">
        <Glyph kind={kinds.get('claim')} size={20} />
        <span>{t('evidence:claim.head')}</span>
        <ModalityTag claim={claim} />
        {claim.contradicts.length > 0 && <span className="tag warn">{t('evidence:claim.disputed')}</span>}
        <span className="spacer" />
        <CloseButton />
      </div>
      <h2 className="title claim-title">
        <Saying claim={claim} field={field} />
      </h2>
      <Relays claim={claim} />
      <p className="sub head">
        <Trans
          t={t}
          i18nKey="evidence:claim.about"
          values={{ name: claim.about.caption }}
          components={{
            glyph: <Glyph kind={kind} size={14} />,
            element: <button type="button" className="link" onClick={() => open(claim.about.id)} />,
          }}
        />
      </p>
      <p className="summary">{claim.summary}</p>
    </header>
  );
}
