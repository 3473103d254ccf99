import type { Claim } from '../../../server/contract/elements.ts';
import type { Kind } from '../../../server/contract/model.ts';
import { aspectInWords } from '../../state/aspectWords.ts';
import { claimedInWords, gradeInWords, stanceWord, voiceInWords } from '../../state/claimWords.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { inSeries } from '../../state/filterParts.ts';
import { t } from '../../texts/report.ts';
import { type Markup, markup } from '../markup.ts';
import type { Chapter, Cited } from './cited.ts';

/** One event, or whatever claims are about, with its claims. */
export function chapterMarkup(chapter: Chapter, cited: Cited, kinds: Map<string, Kind>): Markup {
  const { about, event, claims } = chapter;
  const kind = kinds.get(about.kind);
  const status = event?.support?.status ?? null;
  const facts = [
    kind?.caption ?? about.kind,
    ...(kind?.group === 'event' ? [dateInWords(event?.properties.date as string | undefined)] : []),
    ...(status && status !== 'happened' ? [t(`words:modality.${status}`)] : []),
    ...(event?.support?.denied ? [t('common:denied')] : []),
    ...(event?.support?.disputes ?? []).map(aspect =>
      t('inspector:tag.disputedAspect', { aspect: aspectInWords(aspect, kind) }),
    ),
    ...(event?.support?.grade ? [gradeInWords(event.support.grade)] : []),
  ];
  const summary = event?.properties.summary ?? event?.properties.description;
  return markup`<section class="chapter"><h3>${about.caption}</h3><p class="facts">${facts.join(' · ')}</p>${typeof summary === 'string' ? markup`<p>${summary}</p>` : null}<ol class="claims">${claims.map(claim => claimMarkup(claim, cited, kind))}</ol></section>`;
}

/** Who says what, in the words of the summary, where, when, and how good that is. */
function claimMarkup(claim: Claim, cited: Cited, kind: Kind | undefined): Markup {
  const field = kind?.fields.find(({ name }) => name === claim.aspect);
  const number = cited.numberOf(claim.id) ?? 0;
  const modality = claim.modality === 'happened' ? null : ` (${t(`words:modality.${claim.modality}`)})`;
  const via =
    claim.via.length > 0
      ? t('report:claim.via', { names: inSeries(claim.via.map(one => one.caption)) })
      : null;
  const reference = cited.reference(claim.source);
  const facts = [
    claim.asOf && t('evidence:claim.asOf', { date: dateInWords(claim.asOf) }),
    claim.said
      ? t('evidence:claim.said', { date: dateInWords(claim.said) })
      : claim.reported && t('evidence:claim.reported', { date: dateInWords(claim.reported) }),
    t('report:claim.origin', { title: claim.origin.title }),
    gradeInWords(claim.grade),
  ].filter(Boolean);
  return markup`<li id="claim-${number}" value="${number}"><strong>${speakersOf(claim)}</strong> <span class="${claim.stance}">${stanceWord(claim.stance, voices(claim))}</span>: ${claimedInWords(claim, field)}${modality}${via}. <span class="said">${claim.summary}</span> <a class="ref" href="#source-${reference}">[${reference}]</a> ${t('evidence:claim.paragraph', { paragraph: claim.paragraph })}<br><span class="facts">${facts.join(' · ')}</span>${against(claim, cited)}</li>`;
}

/** Reports and officials that nobody names are several. */
const voices = ({ speakers, voice }: Claim): number =>
  speakers.length || (voice === 'anonymous' || voice === 'unattributed' ? 2 : 1);

function speakersOf(claim: Claim): string {
  const names = claim.speakers.map(({ caption, party }) =>
    party ? t('report:claim.party', { name: caption }) : caption,
  );
  return names.length > 0 ? inSeries(names) : voiceInWords(claim);
}

/** Which claims cannot be true together with it; those that are not in the report are counted. */
function against({ contradicts }: Claim, { numberOf }: Cited): Markup | null {
  if (contradicts.length === 0) return null;
  const numbers = contradicts.flatMap(id => numberOf(id) ?? []).sort((one, other) => one - other);
  const links = numbers.map(
    (number, index) => markup`${index > 0 ? ', ' : ''}<a href="#claim-${number}">${number}</a>`,
  );
  const others = contradicts.length - numbers.length;
  return markup`<br><span class="against">${t('report:claim.against')} ${links}${others > 0 ? ` ${t('report:claim.elsewhere', { count: others })}` : null}</span>`;
}
