import type { Claim } from '../../server/contract/elements.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { stanceInWords, voiceInWords } from '../state/claimWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { useInspect } from './useInspect.ts';

/** Claims as a document makes them: one entry makes several with the same words, and a reader looks for the words. */
export function ClaimEntries({ claims }: { claims: Claim[] }) {
  return entriesOf(claims).map(({ key, claims: of }) => <Entry key={key} claims={of} />);
}

/** Claims of one paragraph about one element, in the same words. */
export function entriesOf(claims: Claim[]): { key: string; claims: Claim[] }[] {
  const entries = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.about.id} ${claim.paragraph} ${claim.summary}`;
    entries.set(key, [...(entries.get(key) ?? []), claim]);
  }
  return [...entries].map(([key, of]) => ({ key, claims: of }));
}

/** `words`: whether the summary stands in it. */
export function Entry({ claims, words = true }: { claims: Claim[]; words?: boolean }) {
  const { open, kinds, view } = useShared();
  const inspect = useInspect();
  const [claim] = claims;
  if (!claim) return null;
  const who = claim.speakers.map(({ caption }) => caption).join(', ') || voiceInWords(claim);
  const relays = claim.via.map(({ caption }) => t('evidence:entry.toldBy', { name: caption }));
  return (
    <div className="entry">
      <button type="button" className="list-item" onClick={() => open(claim.about.id)}>
        <Glyph kind={kinds.get(claim.about.kind)} size={16} />
        <span className="main">
          <strong>{claim.about.caption}</strong>
          <br />
          {words && (
            <>
              <span className="words">{claim.summary}</span>
              <br />
            </>
          )}
          <span className="muted">
            {[t('evidence:entry.stance', { who, stance: stanceInWords(claim) }), ...relays].join(', ')}
          </span>
        </span>
        <GradeBadge grade={claim.grade} why={claim.source.reliabilityReason} />
      </button>
      <p className="aspects-of">
        {claims.map(one => (
          <button
            key={one.id}
            type="button"
            className="para"
            {...(view.selection?.id === one.id ? { 'aria-current': true } : {})}
            onClick={() => inspect(one.id)}
          >
            {one.names
              ? t('words:claim.of', { aspect: one.aspectCaption, what: one.names.caption })
              : one.aspectCaption}
          </button>
        ))}
      </p>
    </div>
  );
}
