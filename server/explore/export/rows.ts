import type { Claim } from '../../contract/elements.ts';
import type { Exported, ExportNotes } from '../../contract/export.ts';
import type { GraphNode, GraphRelationship, Reference, Support, Value } from '../../contract/graph.ts';

/** What a cell of a table or an attribute of a graph file can hold; null is left empty. */
export type Cell = string | number | boolean | null;
export type Flat = Record<string, Cell>;
type Tie = Exported['content']['ties'][number];

/** Stands between the parts of a list. */
const separator = '; ';

/** Rows with what was noted on each of them. */
export function noted(rows: Flat[], notes: ExportNotes): Flat[] {
  if (notes.length === 0) return rows;
  return rows.map(row => {
    const texts = notes.filter(({ on }) => on === row.id).map(({ text }) => text);
    return texts.length > 0 ? { ...row, notes: texts.join('\n') } : row;
  });
}

/** What was noted on the canvas, or on what has no row in the file. */
export function otherNotes(notes: ExportNotes, rows: Flat[]): string | null {
  const there = new Set(rows.map(row => row.id));
  const others = notes.filter(({ on }) => on === null || !there.has(on));
  return others.map(({ on, text }) => (on === null ? text : `${on}: ${text}`)).join('\n') || null;
}

/** A node on one line: its properties, then what its claims say. */
export function nodeRow({ id, kind, caption, properties, support }: GraphNode): Flat {
  return { id, kind, label: caption, ...propertyCells(properties), ...supportCells(support) };
}

/** A role or affiliation; `source` and `target` are the ends, so that `from` and `to` can be an affiliation's days. */
export function relationshipRow({ id, type, from, to, properties, support }: GraphRelationship): Flat {
  return {
    id,
    source: from,
    target: to,
    relationship: type,
    ...propertyCells(properties),
    ...supportCells(support),
  };
}

export function tieRow({ id, a, b, directions, kinds, eventIds, ...tie }: Tie): Flat {
  return {
    id,
    source: a,
    target: b,
    character: tie.character,
    events: tie.events,
    planned: tie.planned,
    sources: tie.sources,
    origins: tie.origins,
    sourceToTarget: directions.aToB,
    targetToSource: directions.bToA,
    undirected: directions.undirected,
    kinds: kinds.map(({ kind, events }) => `${kind} ${events}`).join(separator),
    grade: tie.grade,
    weak: tie.weak,
    eventIds: eventIds.join(separator),
  };
}

export function claimRow({ about, figure, names, source, origin, speakers, via, ...claim }: Claim): Flat {
  return {
    id: claim.id,
    about: about.id,
    aboutCaption: about.caption,
    aspect: claim.aspect,
    aspectCaption: claim.aspectCaption,
    stance: claim.stance,
    modality: claim.modality,
    value: figure?.value ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    unit: figure?.unit ?? null,
    qualifier: figure?.qualifier ?? null,
    measure: figure?.measure ?? null,
    scope: figure?.scope ?? null,
    names: names?.id ?? null,
    namesCaption: names?.caption ?? null,
    asOf: claim.asOf,
    said: claim.said,
    reported: claim.reported,
    voice: claim.voice,
    speakers: captions(speakers),
    speakerIds: ids(speakers),
    via: captions(via),
    viaIds: ids(via),
    grade: claim.grade,
    reliability: source.reliability,
    credibility: claim.credibility,
    source: source.id,
    sourceTitle: source.title,
    publisher: source.publisher,
    published: source.published,
    publishedBasis: source.publishedBasis,
    file: source.file,
    url: source.url,
    paragraph: claim.paragraph,
    locator: claim.locator,
    summary: claim.summary,
    origin: origin.id,
    originTitle: origin.title,
    answers: claim.answers.join(separator),
    answeredBy: claim.answeredBy.join(separator),
  };
}

const captions = (references: Reference[]) => references.map(({ caption }) => caption).join(separator);
const ids = (references: Reference[]) => references.map(({ id }) => id).join(separator);

function supportCells(support: Support | null): Flat {
  if (!support) return {};
  const { ranges, disputes, ...plain } = support;
  const bounds = ranges.flatMap(({ field, low, high }) => [
    [`${field}Low`, low],
    [`${field}High`, high],
  ]);
  return { ...plain, disputes: disputes.join(separator), ...Object.fromEntries(bounds) };
}

function propertyCells(properties: Record<string, Value>): Flat {
  return Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => cellsOf(name, value)));
}

/** A point is two cells, a list its parts in one; what is tagged is its text. */
function cellsOf(name: string, value: Value): [string, Cell][] {
  if (value === null || typeof value !== 'object') return [[name, value]];
  if (Array.isArray(value)) return [[name, value.map(textOf).join(separator)]];
  const { coordinates } = value;
  if (value.$type === 'Point' && Array.isArray(coordinates)) {
    const [longitude = null, latitude = null] = coordinates as Cell[];
    return [
      ['latitude', latitude],
      ['longitude', longitude],
    ];
  }
  return [[name, textOf(value)]];
}

function textOf(value: Value): string {
  if (value === null || typeof value !== 'object') return String(value);
  return !Array.isArray(value) && typeof value.value === 'string' ? value.value : JSON.stringify(value);
}
