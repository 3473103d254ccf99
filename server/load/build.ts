import { gradeRank, isWeak } from '../contract/gradeOrder.ts';
import type { Credibility } from '../contract/words.ts';
import { Day, Position } from '../graph/driverTypes.ts';
import { readEdtf, type Span } from '../model/edtf.ts';
import { type Claim, type Dossier, type Element, relationshipOf } from './dossier.ts';
import { comparedBounds } from './figures.ts';

export type Properties = Record<string, unknown>;
export type NodeRow = { id: string; labels: string[]; properties: Properties };
export type RelationshipRow = { id: string; type: string; from: string; to: string; properties: Properties };
/** What a dossier wants the graph to hold, by id. */
export type Wanted = { nodes: Map<string, NodeRow>; relationships: Map<string, RelationshipRow> };

const day = (iso: string | null | undefined): Day | null => (iso ? new Day(iso) : null);
const bounds = (span: Span | null, from: string, to: string): Properties => ({
  [from]: day(span?.from),
  [to]: day(span?.to),
});

/** Leaves out what is null: an absent property, never an empty one. */
function present(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** The nodes and relationships of a checked dossier. */
export function build(dossier: Dossier): Wanted {
  const nodes = new Map<string, NodeRow>();
  const relationships = new Map<string, RelationshipRow>();
  const relate = (
    from: string,
    type: string,
    to: string,
    properties: Properties = {},
    id = `${from}|${type}|${to}`,
  ) => relationships.set(id, { id, type, from, to, properties: present(properties) });

  const { id, title, version, description, frozen } = dossier;
  const dossierId = `dossier-${id}`;
  const passport = present({ title, version, description, frozen: day(frozen), dossier: id });
  nodes.set(dossierId, { id: dossierId, labels: ['Entente', 'Dossier'], properties: passport });

  for (const element of dossier.elements) {
    nodes.set(element.id, elementRow(element));
    for (const { role, other, properties } of element.holdings) {
      const { type, from, to } = relationshipOf(element.id, { role, other });
      relate(from, type, to, roleProperties(properties, role.claimed));
    }
  }
  for (const claim of dossier.claims) {
    nodes.set(claim.id, claimRow(claim));
    relate(claim.source, 'REPORTS', claim.id);
    relate(claim.id, 'ABOUT', claim.about);
    if (claim.names) relate(claim.id, 'NAMES', claim.names);
    for (const speaker of claim.speakers) relate(speaker, 'SAYS', claim.id);
    claim.via.forEach((actor, index) => {
      relate(claim.id, 'VIA', actor, { step: index + 1 });
    });
    for (const answered of claim.answers) relate(claim.id, 'ANSWERS', answered);
  }
  return { nodes, relationships };
}

const groupLabels = { actor: ['Actor'], event: ['Event'], place: [], source: [], claim: [] };

function elementRow({ id, kind, properties, formerIds, span }: Element): NodeRow {
  const { point, published, date, ...plain } = properties;
  const [latitude, longitude] = Array.isArray(point) ? point.map(Number) : [];
  return {
    id,
    labels: ['Entente', ...groupLabels[kind.group], kind.label],
    properties: present({
      ...plain,
      date: date === undefined ? null : String(date),
      published: published === undefined ? null : String(published),
      ...bounds(span, 'from', 'to'),
      point: latitude === undefined || longitude === undefined ? null : new Position(latitude, longitude),
      formerIds: formerIds.length > 0 ? formerIds : null,
    }),
  };
}

/** Dates of an affiliation become its first and last possible day; `claimed` tells the reader which roles need claims. */
function roleProperties({ from, to, ...plain }: Properties, claimed: boolean): Properties {
  const first = from === undefined ? null : readEdtf(String(from)).from;
  const last = to === undefined ? null : readEdtf(String(to)).to;
  return { ...plain, from: day(first), to: day(last), claimed: claimed || null };
}

function claimRow(claim: Claim): NodeRow {
  const { figure, credibility, reliability } = claim;
  const [disputeLow, disputeHigh] = comparedBounds(claim);
  const reported = (claim.inPublic ? claim.said?.to : null) ?? claim.published?.to ?? null;
  const time = claim.asOf ?? (claim.varies ? (claim.said ?? (reported ? readEdtf(reported) : null)) : null);
  const grade = `${reliability}${credibility}`;
  return {
    id: claim.id,
    labels: ['Entente', 'Claim'],
    properties: present({
      aspect: claim.aspect,
      element: claim.element,
      stance: claim.stance,
      modality: claim.modality,
      ...figure,
      scope: claim.scope,
      disputeLow,
      disputeHigh,
      asOf: claim.asOf?.text,
      ...bounds(time, 'asOfFrom', 'asOfTo'),
      said: claim.said?.text,
      ...bounds(claim.said, 'saidFrom', 'saidTo'),
      reported: day(reported),
      voice: claim.voice,
      reliability,
      credibility,
      grade,
      gradeRank: gradeRank(reliability, credibility as Credibility),
      weak: isWeak(grade),
      origin: claim.origin.id,
      originTitle: claim.origin.title,
      source: claim.source,
      speakers: claim.speakers.length > 0 ? [...claim.speakers].sort() : null,
      paragraph: claim.paragraph,
      locator: claim.locator,
      summary: claim.summary,
    }),
  };
}
