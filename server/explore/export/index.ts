import type { Exported, ExportQuery } from '../../contract/export.ts';
import type { Runner } from '../../graph/graph.ts';
import { places } from '../places.ts';
import { toBibtex, toCsl } from './citations.ts';
import { collect } from './collect.ts';
import { toCsv } from './csv.ts';
import { toGeojson } from './geojson.ts';
import { toGexf } from './gexf.ts';
import { toGraphml } from './graphml.ts';
import { toIcs } from './ics.ts';

const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  ics: 'text/calendar',
  bibtex: 'application/x-bibtex',
  csl: 'application/vnd.citationstyles.csl+json',
  geojson: 'application/geo+json',
} as const;

/** How the names of files end, where not as the format is called. */
const endings: Partial<Record<ExportQuery['format'], string>> = { bibtex: 'bib', csl: 'csl.json' };

/** The view as a file to keep: `entente-DOSSIER-LEVEL-DAY.json`. */
export async function exportView(runner: Runner, query: ExportQuery) {
  const view = await collect(runner, query);
  const table = query.table ?? (query.level === 'events' ? 'relationships' : 'ties');
  // The limit of a view is one of nodes; a map cut short would tell of a war that was elsewhere.
  const found =
    query.format === 'geojson' ? await places(runner, { ...query, limit: Number.MAX_SAFE_INTEGER }) : null;
  const text = {
    json: () => `${JSON.stringify(view, null, 2)}\n`,
    csv: () => toCsv(view, table),
    graphml: () => toGraphml(view),
    gexf: () => toGexf(view),
    ics: () => toIcs(view),
    bibtex: () => toBibtex(view),
    csl: () => toCsl(view),
    geojson: () => (found ? toGeojson(view, found) : ''),
  }[query.format]();
  const parts = [query.level, ...(query.format === 'csv' ? [table] : [])];
  return {
    name: nameOf(view, parts, endings[query.format] ?? query.format),
    mediaType: mediaTypes[query.format],
    text,
  };
}

function nameOf({ dossiers, exported }: Exported, parts: string[], format: string): string {
  const [only, ...others] = dossiers;
  const dossier = only && others.length === 0 ? [only.id] : [];
  return `${['entente', ...dossier, ...parts, exported.slice(0, 10)].join('-')}.${format}`;
}
