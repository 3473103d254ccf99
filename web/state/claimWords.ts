import type { Claim } from '../../server/contract/elements.ts';
import type { Field } from '../../server/contract/model.ts';
import type { Reliability } from '../../server/contract/words.ts';
import { t } from '../texts/index.ts';
import { dateInWords } from './dateWords.ts';
import { figureInWords } from './figureWords.ts';

/** What a claim says, after its stance: a figure, a date, a role and who holds it, or that something is so. */
export function claimedInWords({ figure, names, aspectCaption }: Claim, field: Field | undefined): string {
  const aspect = aspectCaption.toLowerCase();
  if (!figure) return names ? t('words:claim.of', { aspect, what: names.caption }) : aspect;
  if (field?.type === 'date' && typeof figure.value === 'string') return dateInWords(figure.value);
  if (typeof figure.value === 'boolean') return figure.value ? aspect : t('words:claim.not', { aspect });
  return figureInWords(figure);
}

/** The speaker of a claim, or why there is none. */
export function voiceInWords(claim: Claim): string {
  if (claim.speakers.length > 0) return '';
  if (claim.voice === 'anonymous' || claim.voice === 'unattributed') return t(`words:claim.${claim.voice}`);
  return claim.source.publisher ?? claim.source.title;
}

/** A stance after as many speakers: “denies”, “deny”. */
export const stanceWord = (stance: Claim['stance'], speakers = 1): string =>
  t(`words:claim.${stance}`, { count: Math.max(1, speakers) });

/** The stance of a claim after its speakers: “Russia denies”, “Russia, North Korea deny”. */
export const stanceInWords = ({ stance, speakers }: Pick<Claim, 'stance' | 'speakers'>): string =>
  stanceWord(stance, speakers.length);

/** “fairly reliable” for C. */
export const reliabilityInWords = (letter: string): string =>
  t(`words:grade.reliability.${letter as Reliability}`);

/** “Grade C3: source fairly reliable; information possibly true.” */
export function gradeInWords(grade: string): string {
  const credibility = t(`words:grade.credibility.${grade.charAt(1) as '1'}`);
  return t('words:grade.whole', { grade, reliability: reliabilityInWords(grade.charAt(0)), credibility });
}
