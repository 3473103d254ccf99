import type { Claim } from '../../../server/contract/elements.ts';
import { reliabilityInWords } from '../../state/claimWords.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { t } from '../../texts/report.ts';
import { type Markup, markup } from '../markup.ts';
import type { Cited, Source } from './cited.ts';

/** The documents that are cited, by the numbers of their references, with how reliable each is and why. */
export function sourcesMarkup({ sources, reference }: Cited, claims: Claim[]): Markup {
  const entries = sources.map(source => {
    const count = claims.filter(claim => claim.source.id === source.id).length;
    const number = reference(source);
    return markup`<li id="source-${number}" value="${number}">${source.publisher ? markup`<strong>${source.publisher}</strong>. ` : null}“${source.title}”. ${publishedInWords(source)}.${placeOf(source)}<br><span class="facts">${t('report:source.reliability', { letter: source.reliability, words: reliabilityInWords(source.reliability) })}${source.reliabilityReason ? `: ${source.reliabilityReason}` : null} · ${t('report:source.cited', { claims: t('common:claim', { count }) })}</span></li>`;
  });
  return markup`<h2>${t('report:head.sources')}</h2><ol class="sources">${entries}</ol><p class="facts">${t('report:source.admiralty')}</p>`;
}

function publishedInWords({ published, publishedBasis }: Source): string {
  if (!published) return t('inspector:node.unpublished');
  const date = dateInWords(published);
  return t(publishedBasis === 'inferred' ? 'report:source.inferred' : 'report:source.published', { date });
}

/** Only addresses of the web are links: what a dossier gives as one may be anything. */
function placeOf({ url, file }: Source): Markup {
  const link = url && (/^https?:\/\//i.test(url) ? markup` <a href="${url}">${url}</a>` : markup` ${url}`);
  return markup`${link}${file ? ` ${t('report:source.file', { file })}` : null}`;
}
