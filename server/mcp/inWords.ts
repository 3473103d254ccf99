import type { z } from 'zod';
import type { Claim } from '../contract/elements.ts';
import type { Reference, Support } from '../contract/graph.ts';
import type { briefNode } from './brief.ts';

/** “5 of 18”. */
export const extentOf = ({ returned, total }: { returned: number; total: number }, exact = true): string =>
  `${returned} of ${exact ? '' : 'at least '}${total}`;

/** “1 source”, “3 sources”. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** A thing by its name, with the id by which it is asked for. */
export const named = ({ caption, id }: Pick<Reference, 'id' | 'caption'>): string => `${caption} [${id}]`;

/** What the claims say of an event or a role. */
export function supportOf(support: Support): string {
  const { status, grade, claims, sources, origins, denied, disputes } = support;
  return [
    status ?? 'nothing asserts it',
    grade ? `best grade ${grade}` : 'ungraded',
    [counted(claims, 'claim'), counted(sources, 'source'), counted(origins, 'origin')].join(', '),
    ...(denied ? ['denied by some'] : []),
    ...(disputes.length > 0 ? [`disputed: ${disputes.join(', ')}`] : []),
  ].join('; ');
}

export const nodeLine = ({ support, ...node }: z.output<typeof briefNode>): string =>
  [named(node), node.kind, node.date, support ? supportOf(support) : null].filter(Boolean).join(' · ');

/** A claim with all that a citation needs: who says it, in which paragraph of which document, when, and how good it is. */
export function claimLines(claim: Claim): string {
  const { source } = claim;
  const speakers = claim.speakers.map(one => `${named(one)}${one.party ? ' (a party)' : ''}`).join(', ');
  const dates = [
    claim.asOf && `about ${claim.asOf}`,
    claim.said && `said ${claim.said}`,
    claim.reported && `reported ${claim.reported}`,
  ].filter(Boolean);
  const published = source.published
    ? `, published ${source.published}${source.publishedBasis === 'stated' ? '' : ` (${source.publishedBasis ?? 'no basis given'})`}`
    : ', undated';
  const lines = [
    `claim ${claim.id} on ${named(claim.about)}`,
    `${whatOf(claim)} (${claim.stance}, ${claim.modality})`,
    `summary: ${claim.summary}`,
    `speaker: ${speakers || claim.voice}${claim.via.length > 0 ? `, via ${claim.via.map(named).join(', ')}` : ''}; ${dates.join(', ') || 'undated'}`,
    `source: “${source.title}” [${source.id}], ${source.publisher ?? 'no publisher'}${published}, paragraph ${claim.paragraph}${claim.locator ? `, “${claim.locator}”` : ''}${source.url ? `, ${source.url}` : ''}`,
    `grade: ${claim.grade}; origin: ${claim.origin.title} [${claim.origin.id}]`,
    ...(claim.contradicts.length > 0 ? [`contradicts: ${claim.contradicts.join(', ')}`] : []),
    ...(claim.answers.length > 0 ? [`answers: ${claim.answers.join(', ')}`] : []),
  ];
  return lines.join('\n  ');
}

function whatOf({ aspectCaption, figure, names }: Claim): string {
  const parts = [aspectCaption, names ? named(names) : null, figure ? figureOf(figure) : null];
  return parts.filter(part => part !== null).join(': ');
}

function figureOf({
  value,
  low,
  high,
  unit,
  qualifier,
  measure,
  scope,
}: NonNullable<Claim['figure']>): string {
  const bounds = low === high ? low : `${low ?? 'open'} to ${high ?? 'open'}`;
  const figure = value ?? (low === null && high === null ? null : bounds);
  return [qualifier, figure, unit, measure, scope && `of ${scope}`]
    .filter(part => part !== null && part !== '')
    .join(' ');
}
