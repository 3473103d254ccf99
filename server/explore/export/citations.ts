import type { Claim } from '../../contract/elements.ts';
import type { Exported } from '../../contract/export.ts';

type Cited = Claim['source'];
type CslDate = { 'date-parts': number[][]; circa?: boolean } | { raw: string };

/** The documents on which a view rests, each once, in the order of their ids. */
function citedIn({ content }: Exported): Cited[] {
  const sources = new Map(content.claims.map(({ source }) => [source.id, source]));
  return [...sources.values()].sort((one, other) => one.id.localeCompare(other.id));
}

/** Those documents as CSL-JSON 1.0, which Zotero, Pandoc and citeproc read. */
export function toCsl(view: Exported): string {
  const items = citedIn(view).map(source => ({
    id: source.id,
    type: 'article-newspaper',
    title: source.title,
    ...(source.publisher ? { 'container-title': source.publisher } : {}),
    ...(source.published ? { issued: cslDate(source.published) } : {}),
    ...(source.url ? { URL: source.url } : {}),
    note: noteOf(source, view),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** 2024-10 → its parts; a range has two; what is neither, as it is written. */
function cslDate(edtf: string): CslDate {
  const ends = edtf.split('/').map(end => end.replace(/[~?%]/g, ''));
  if (!ends.every(end => /^\d{4}(-\d{2}){0,2}$/.test(end))) return { raw: edtf };
  const parts = ends.map(end => end.split('-').map(Number));
  return { 'date-parts': parts, ...(/[~?%]/.test(edtf) ? { circa: true } : {}) };
}

/** The same as BibTeX: year and month as far as they are known, names and titles in braces so that nothing changes case. */
export function toBibtex(view: Exported): string {
  const entries = citedIn(view).map(source => {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(source.published ?? '') ?? [];
    const fields: [string, string | undefined][] = [
      ['title', `{${plain(source.title)}}`],
      ['author', source.publisher ? `{${plain(source.publisher)}}` : undefined],
      ['year', year],
      ['month', month && String(Number(month))],
      ['day', day && String(Number(day))],
      // An address is written as it is: \url, which styles wrap round it, takes all signs but braces.
      ['url', source.url?.replace(/[{}\\]/g, encodeURIComponent)],
      ['note', plain(noteOf(source, view))],
    ];
    const given = fields.filter(([, value]) => value !== undefined);
    return `@misc{${source.id},\n${given.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
  });
  return entries.join('\n');
}

function noteOf(source: Cited, { dossiers }: Exported): string {
  const dated =
    source.published === null
      ? 'date of publication not known'
      : `published ${source.published}${source.publishedBasis === 'inferred' ? ' (inferred)' : ''}`;
  const graded = `reliability ${source.reliability}${source.reliabilityReason ? `: ${source.reliabilityReason}` : ''}`;
  const dossier = dossiers.map(({ id, version }) => `${id} ${version}`).join(', ');
  return [dated, graded, source.file && `file ${source.file}`, `Entente dossier ${dossier}`]
    .filter(Boolean)
    .join('; ');
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX takes it: its own signs are escaped. Other letters are UTF-8, which Biber and newer BibTeX styles read. */
const plain = (text: string): string =>
  text.replace(/[\\~^]|[{}$&#%_]/g, sign => commands[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');
