import type { DeclaredProperty, Field, Kind, Role } from '../contract/model.ts';

/** Names of the kinds that act. */
export const actors = ['state', 'person', 'organization'];
/** Names of the kinds of event. Listed here for the ends of roles; the declarations themselves are checked against it. */
export const events = [
  'meeting',
  'treaty',
  'deployment',
  'aid-package',
  'transfer',
  'strike',
  'capture',
  'statement',
  'vote',
];

const text = (name: string, caption: string): DeclaredProperty => ({ name, caption, type: 'text' });

/** What every actor has. */
export const actorProperties: DeclaredProperty[] = [
  { ...text('name', 'Name'), required: true },
  { name: 'aliases', caption: 'Also written', type: 'text-list' },
  text('description', 'Description'),
];

const span: DeclaredProperty[] = [
  { name: 'from', caption: 'From', type: 'date' },
  { name: 'to', caption: 'Until', type: 'date' },
];

/** A person's office, or the body an organization belongs to: how deeds count for a state. Needs no claim. */
export const represents: Role = {
  name: 'represents',
  caption: 'represents',
  type: 'REPRESENTS',
  direction: 'out',
  ends: ['state', 'organization'],
  properties: [text('role', 'As'), { name: 'speaksFor', caption: 'Speaks for it', type: 'flag' }, ...span],
  claimed: false,
};
export const partOf: Role = {
  name: 'part-of',
  caption: 'part of',
  type: 'PART_OF',
  direction: 'out',
  ends: ['state', 'organization'],
  properties: span,
  claimed: false,
};
export const memberOf: Role = {
  name: 'member-of',
  caption: 'member of',
  type: 'MEMBER_OF',
  direction: 'out',
  ends: ['organization'],
  properties: span,
  claimed: false,
};

/** A role of an event: who or what takes part in it. Each needs a claim. */
export function eventRole(
  name: string,
  caption: string,
  type: string,
  direction: 'in' | 'out',
  ends: string[],
  properties: DeclaredProperty[] = [],
): Role {
  return { name, caption, type, direction, ends, properties, claimed: true };
}

const commonRoles: Role[] = [
  eventRole('at', 'at', 'AT', 'out', ['place']),
  eventRole('from', 'from', 'FROM', 'out', ['place']),
  eventRole('to', 'to', 'TO', 'out', ['place']),
  eventRole('part-of', 'part of', 'PART_OF', 'out', events),
  eventRole('follows', 'follows', 'FOLLOWS', 'out', events),
  eventRole('implements', 'implements', 'IMPLEMENTS', 'out', events),
];

/** Aspects that any event has beside those of its kind; a date can be claimed, and disputed. */
const commonFields: Field[] = [{ name: 'date', caption: 'Date', type: 'date' }];

type EventDeclaration = Omit<Kind, 'group' | 'properties'> & { properties?: DeclaredProperty[] };

/** Completes a kind of event with what every event has. */
export function eventKind(declaration: EventDeclaration): Kind {
  return {
    ...declaration,
    group: 'event',
    properties: [
      { ...text('title', 'Title'), required: true },
      { name: 'date', caption: 'Date', type: 'date' },
      { name: 'span', caption: 'Extent', type: 'choice', choices: ['one-day', 'throughout'] },
      { ...text('summary', 'Summary'), required: true },
      ...(declaration.properties ?? []),
    ],
    fields: [...declaration.fields, ...commonFields],
    roles: [...declaration.roles, ...commonRoles],
  };
}
