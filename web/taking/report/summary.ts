import type { Kind } from '../../../server/contract/model.ts';
import { headlines } from '../../evidence/headline.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { t } from '../../texts/report.ts';
import { type Markup, markup } from '../markup.ts';
import type { Cited } from './cited.ts';
import type { Material } from './material.ts';

const stances = ['asserts', 'denies', 'doubts', 'withholds'] as const;

/** How much there is, when, who disagrees, and every figure from its lowest to its highest. */
export function summaryMarkup({ claims, missing }: Material, cited: Cited, kinds: Map<string, Kind>): Markup {
  const events = cited.chapters.filter(({ about }) => kinds.get(about.kind)?.group === 'event');
  const dates = events.flatMap(({ event }) =>
    typeof event?.properties.date === 'string' ? [event.properties.date] : [],
  );
  const disputed = events.filter(
    ({ event }) => (event?.support?.disputes.length ?? 0) > 0 || event?.support?.denied,
  );
  const told = stances.flatMap(stance => {
    const count = claims.filter(claim => claim.stance === stance).length;
    return count > 0 ? [t(`report:summary.${stance}`, { count })] : [];
  });
  const lines = [
    t('report:summary.amount', {
      claims: t('common:claim', { count: claims.length }),
      events: t('common:event', { count: events.length }),
      documents: t('common:document', { count: cited.sources.length }),
      origins: t('common:separateOrigin', { count: new Set(claims.map(({ origin }) => origin.id)).size }),
    }),
    ...(told.length > 0 ? [t('report:summary.stances', { stances: told.join(', ') })] : []),
    ...(dates.length > 1
      ? [t('report:summary.dates', { first: dateInWords(dates[0]), last: dateInWords(dates.at(-1)) })]
      : []),
    ...(disputed.length > 0
      ? [
          t('report:summary.disputed', {
            count: disputed.length,
            names: disputed.map(({ about }) => about.caption).join('; '),
          }),
        ]
      : []),
    ...(missing > 0 ? [t('report:summary.missing', { count: missing })] : []),
  ];
  return markup`<h2>${t('report:head.summary')}</h2><ul>${lines.map(line => markup`<li>${line}</li>`)}</ul>${figures(cited, kinds)}`;
}

function figures({ chapters, reference }: Cited, kinds: Map<string, Kind>): Markup | null {
  const rows = chapters.flatMap(({ about, event, claims }) =>
    headlines(claims, kinds.get(about.kind)).map(({ field, caption, range, unit, claims: count }) => {
      const [aspect = '', ...scope] = field.split(' ');
      const told = claims.filter(
        claim =>
          claim.aspect === aspect &&
          claim.stance === 'asserts' &&
          (claim.figure?.scope ?? '') === scope.join(' '),
      );
      const numbers = [...new Set(told.map(({ source }) => reference(source)))].sort(
        (one, other) => one - other,
      );
      const when = dateInWords(event?.properties.date as string | undefined);
      return markup`<tr><td>${about.caption}<br><span class="facts">${when}</span></td><td>${caption}</td><td><strong>${range}</strong> ${unit}</td><td>${count}</td><td>${numbers.map(number => markup`<a class="ref" href="#source-${number}">[${number}]</a> `)}</td></tr>`;
    }),
  );
  if (rows.length === 0) return null;
  const heads = (['event', 'figure', 'range', 'claims', 'sources'] as const).map(
    name => markup`<th scope="col">${t(`report:figures.${name}`)}</th>`,
  );
  return markup`<h3>${t('report:head.figures')}</h3><p class="facts">${t('report:figures.says')}</p><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
