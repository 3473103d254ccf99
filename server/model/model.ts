import type { Kind, Model, Role } from '../contract/model.ts';
import { organization, person, state } from './kinds/actors.ts';
import {
  aidPackage,
  capture,
  deployment,
  meeting,
  statement,
  strike,
  transfer,
  treaty,
  vote,
} from './kinds/events.ts';
import { claim, place, source } from './kinds/things.ts';

/** All declared kinds, in the order in which people see them. */
export const kinds: Kind[] = [
  state,
  person,
  organization,
  meeting,
  treaty,
  deployment,
  aidPackage,
  transfer,
  strike,
  capture,
  statement,
  vote,
  place,
  source,
  claim,
];

const byName = new Map(kinds.map(kind => [kind.name, kind]));
const byLabel = new Map(kinds.map(kind => [kind.label, kind]));

export const kindNamed = (name: string): Kind | undefined => byName.get(name);
/** The declared kind of a node with these labels, whatever other labels it carries. */
export const kindOf = (labels: string[]): Kind | undefined =>
  labels.map(label => byLabel.get(label)).find(kind => kind !== undefined);
export const kindsOf = (group: Kind['group']): Kind[] => kinds.filter(kind => kind.group === group);
export const roleOf = (kind: Kind, name: string): Role | undefined =>
  kind.roles.find(role => role.name === name);

/** What GET /api/model answers. */
export const model: Model = {
  kinds,
  characters: [
    { name: 'cooperation', caption: 'Cooperation', shownAtFirst: true },
    { name: 'conflict', caption: 'Conflict', shownAtFirst: true },
    { name: 'talk', caption: 'Talk', shownAtFirst: false },
  ],
  modalities: [
    { name: 'happened', caption: 'happened' },
    { name: 'assessed', caption: 'assessed, not confirmed' },
    { name: 'announced', caption: 'announced' },
    { name: 'expected', caption: 'expected' },
    { name: 'possible', caption: 'possible' },
    { name: 'conditional', caption: 'conditional' },
  ],
  reliabilities: [
    { letter: 'A', caption: 'completely reliable' },
    { letter: 'B', caption: 'usually reliable' },
    { letter: 'C', caption: 'fairly reliable' },
    { letter: 'D', caption: 'not usually reliable' },
    { letter: 'E', caption: 'unreliable' },
    { letter: 'F', caption: 'reliability cannot be judged' },
  ],
  credibilities: [
    { figure: 1, caption: 'confirmed by other origins' },
    { figure: 2, caption: 'probably true' },
    { figure: 3, caption: 'possibly true' },
    { figure: 4, caption: 'doubtful' },
    { figure: 5, caption: 'improbable' },
    { figure: 6, caption: 'truth cannot be judged' },
  ],
};
