import type { Claim } from '../contract/elements.ts';
import type { GraphNode, GraphRelationship, Reference, Support, Value } from '../contract/graph.ts';
import type { Kind } from '../contract/model.ts';
import type { Row } from '../graph/graph.ts';
import { GraphNodeValue, type GraphRelationshipValue } from '../graph/values.ts';
import { computedNames } from '../model/computed.ts';
import { readEdtf } from '../model/edtf.ts';
import { kindNamed, kindOf, roleOf } from '../model/model.ts';
import { captionOf } from './caption.ts';

/** Node properties that are said elsewhere in an answer. */
const hidden = new Set(['id', 'dossiers', 'formerIds']);

/** Somebody else’s nodes in the same database may carry labels and ids like ours. */
export const isOurs = ({ labels }: GraphNodeValue): boolean => labels.includes('Entente');
/** Begins ids that are made of Neo4j’s own. */
export const ofNeo4j = 'neo4j:';

/** A node’s own id, or one made of Neo4j’s for nodes that aren’t ours: their ids may be anything, and be those of ours. */
export const idOf = (node: GraphNodeValue): string =>
  isOurs(node) && typeof node.properties.id === 'string' ? node.properties.id : `${ofNeo4j}${node.elementId}`;

const textOf = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

export function toReference(node: GraphNodeValue): Reference {
  return { id: idOf(node), kind: kindOf(node.labels)?.name ?? 'other', caption: captionOf(node) };
}

/** A node of a result → the contract's. What the support rule says goes into `support` alone. */
export function toGraphNode(node: GraphNodeValue, support: Support | null = null): GraphNode {
  const reference = toReference(node);
  const keepAll = reference.kind === 'claim' || reference.kind === 'other';
  const kept = Object.entries(node.properties).filter(
    ([name]) => !isOurs(node) || (!hidden.has(name) && (keepAll || !computedNames.has(name))),
  );
  const labels = node.labels.filter(label => label !== 'Entente').sort();
  return { ...reference, labels, properties: Object.fromEntries(kept), support };
}

export function toGraphRelationship(
  relationship: GraphRelationshipValue,
  from: string,
  to: string,
  support: Support | null = null,
): GraphRelationship {
  const own = textOf(relationship.properties.id);
  // Ours are called from|TYPE|to.
  const ours = own?.split('|')[1] === relationship.type;
  const kept = Object.entries(relationship.properties).filter(
    ([name]) => !ours || (!hidden.has(name) && name !== 'claimed' && !computedNames.has(name)),
  );
  const id = ours && own !== null ? own : `${ofNeo4j}${relationship.elementId}`;
  return { id, type: relationship.type, from, to, properties: Object.fromEntries(kept), support };
}

/** How an aspect of a kind is read. */
export function aspectCaption(kind: Kind | undefined, aspect: string): string {
  if (aspect === 'happened') return 'That it happened';
  const found = kind?.fields.find(field => field.name === aspect) ?? (kind && roleOf(kind, aspect));
  return found ? found.caption.charAt(0).toUpperCase() + found.caption.slice(1) : aspect;
}

const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
const asNode = (value: unknown): GraphNodeValue => value as GraphNodeValue;

/** What isn't in a claim's own row: the ids of speakers who are a party, and of claims that contradict it. */
export type Beside = { parties: ReadonlySet<string>; contradicts: string[] };

/** A row of explore/claims → a claim. */
export function toClaim(row: Row, { parties, contradicts }: Beside): Claim {
  const { properties: held } = asNode(row.claim);
  const { properties: source } = asNode(row.source);
  const about = toReference(asNode(row.about));
  const kind = kindNamed(about.kind);
  const aspect = String(held.aspect);
  const [names] = (row.names as unknown[]).map(asNode);
  const via = (row.via as [number, unknown][]).sort(([one], [other]) => one - other);
  const field = kind?.fields.find(({ name }) => name === aspect);
  const isDate = field?.type === 'date';
  const { value = null } = held;
  return {
    id: String(held.id),
    about,
    aspect,
    aspectCaption: aspectCaption(kind, aspect),
    stance: held.stance as Claim['stance'],
    modality: held.modality as Claim['modality'],
    figure: field
      ? {
          value: typeof value === 'object' ? null : value,
          low: numberOf(held.low),
          high: numberOf(held.high),
          unit: textOf(held.unit),
          qualifier: textOf(held.qualifier) as NonNullable<Claim['figure']>['qualifier'],
          measure: textOf(held.measure),
          scope: textOf(held.scope),
          days: isDate && typeof value === 'string' ? daysIn(value) : null,
        }
      : null,
    names: names ? toReference(names) : null,
    asOf: textOf(held.asOf),
    said: textOf(held.said),
    reported: textOf(held.reported),
    days: daysOf(held),
    voice: held.voice as Claim['voice'],
    speakers: (row.speakers as unknown[])
      .map(asNode)
      .map(toReference)
      .sort(byCaption)
      .map(speaker => ({ ...speaker, party: parties.has(speaker.id) })),
    via: via.map(([, actor]) => toReference(asNode(actor))),
    source: {
      id: String(source.id),
      title: String(source.title),
      publisher: textOf(source.publisher),
      published: textOf(source.published),
      publishedBasis: textOf(source.publishedBasis),
      reliability: source.reliability as Claim['source']['reliability'],
      reliabilityReason: textOf(source.reliabilityReason),
      file: textOf(source.file),
      url: textOf(source.url),
    },
    paragraph: Number(held.paragraph),
    locator: textOf(held.locator),
    summary: String(held.summary),
    credibility: Number(held.credibility),
    grade: String(held.grade),
    origin: { id: String(held.origin), title: String(held.originTitle) },
    answers: row.answers as string[],
    answeredBy: row.answeredBy as string[],
    contradicts,
  };
}

function daysIn(edtf: string): Claim['days'] {
  const { from, to } = readEdtf(edtf);
  return { from, to };
}

/** Where a claim stands in time; the loader works out the days of what it is about and of when it was said. */
function daysOf(held: GraphNodeValue['properties']): Claim['days'] {
  const ends = (first: string, last: string) => ({ from: textOf(held[first]), to: textOf(held[last]) });
  const [about, said] = [ends('asOfFrom', 'asOfTo'), ends('saidFrom', 'saidTo')];
  if (about.from ?? about.to) return about;
  return (said.from ?? said.to) ? said : ends('reported', 'reported');
}

const byCaption = (one: Reference, other: Reference) => one.caption.localeCompare(other.caption);
export const isNode = (value: unknown): value is GraphNodeValue => value instanceof GraphNodeValue;
