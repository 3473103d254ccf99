import type { ViewFilter } from '../contract/filter.ts';
import type { Support } from '../contract/graph.ts';
import type { Modality } from '../contract/words.ts';
import type { Row, Runner } from '../graph/graph.ts';
import { type Bounds, ranges } from '../model/ranges.ts';
import { claimParameters } from './viewFilter.ts';

/** Support of one element – an event, or a role of it – with the ids of the sources and of the origins behind it. */
export type Supported = {
  support: Support;
  sources: string[];
  origins: string[];
  element: string;
  of: string;
};

/** What the claims that pass the filter say of events and their roles, by element id. */
export async function readSupport(
  runner: Runner,
  filter: ViewFilter,
  elements: string[] | null = null,
): Promise<Map<string, Supported>> {
  const rows = await runner.run('explore/support', { ...claimParameters(filter), elements });
  return new Map(rows.map(row => [String(row.element), toSupported(row)]));
}

/** The same, read anew under another filter for some events and their roles: those of which alone it says something else. */
export async function readSupportAgain(
  runner: Runner,
  supports: Map<string, Supported>,
  filter: ViewFilter,
  events: string[],
): Promise<Map<string, Supported>> {
  const touched = new Set(events);
  const others = [...supports].filter(([, { of }]) => !touched.has(of));
  return new Map([...others, ...(await readSupport(runner, filter, events))]);
}

function toSupported(row: Row): Supported {
  const [sources, origins] = [row.sources as string[], row.origins as string[]];
  return {
    sources,
    origins,
    element: String(row.element),
    of: String(row.event),
    support: {
      claims: Number(row.claims),
      sources: sources.length,
      origins: origins.length,
      grade: row.grade as string | null,
      weak: row.weak === true,
      denied: row.denied === true,
      status: row.status as Modality | null,
      disputes: [...new Set(row.disputes as string[])].sort(),
      reported: row.reported as string | null,
      ranges: ranges(row.figures as Bounds[]),
    },
  };
}
