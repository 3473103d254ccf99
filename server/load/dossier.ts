import type { Kind, Role } from '../contract/model.ts';
import type { Modality, Qualifier, Reliability, Stance, Voice } from '../contract/words.ts';
import type { Span } from '../model/edtf.ts';

/** A checked dossier: every id resolves, every role has its claim. */
export type Dossier = {
  id: string;
  title: string;
  version: string;
  description: string | null;
  frozen: string | null;
  elements: Element[];
  claims: Claim[];
};

/** An actor, place, event or source. */
export type Element = {
  id: string;
  kind: Kind;
  formerIds: string[];
  /** Declared properties as written. */
  properties: Record<string, unknown>;
  /** When an event happened, when a source was published. */
  span: Span | null;
  holdings: Holding[];
};

/** One role of an element, held by another. */
export type Holding = { role: Role; other: string; properties: Record<string, unknown> };

/** The relationship a role makes: its ends in stored direction, and its id. */
export function relationshipOf(element: string, { role, other }: Pick<Holding, 'role' | 'other'>) {
  const [from, to] = role.direction === 'in' ? [other, element] : [element, other];
  return { id: `${from}|${role.type}|${to}`, type: role.type, from, to };
}

export type Claim = {
  id: string;
  source: string;
  reliability: Reliability;
  published: Span | null;
  about: string;
  aspect: string;
  /** What the claim supports: an element, or the relationship of a role. */
  element: string;
  /** Who holds the role it speaks of. */
  names: string | null;
  stance: Stance;
  modality: Modality;
  figure: Figure | null;
  scope: string | null;
  asOf: Span | null;
  /** True where the figure changes with time. */
  varies: boolean;
  said: Span | null;
  inPublic: boolean;
  voice: Voice;
  speakers: string[];
  via: string[];
  origin: { id: string; title: string };
  credibility: number;
  paragraph: number;
  locator: string | null;
  summary: string;
  answers: string[];
};

export type Figure = {
  value: number | string | boolean | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  qualifier: Qualifier | null;
  measure: string | null;
};
