import type { Kind } from '../../contract/model.ts';
import { actorProperties, memberOf, partOf, represents } from '../declare.ts';

// Icons of all kinds: path data of Tabler Icons (MIT), outline style.

export const state: Kind = {
  name: 'state',
  group: 'actor',
  label: 'State',
  caption: 'State',
  plural: 'States',
  description: 'A country that acts.',
  glyph: {
    shape: 'rounded-square',
    light: '#22304A',
    dark: '#D5DEEC',
    outlineOnly: false,
    icon: ['M5 5a5 5 0 0 1 7 0a5 5 0 0 0 7 0v9a5 5 0 0 1 -7 0a5 5 0 0 0 -7 0v-9', 'M5 21v-7'],
  },
  properties: [...actorProperties, { name: 'iso2', caption: 'ISO 3166 code', type: 'text', required: true }],
  fields: [],
  roles: [memberOf],
  tiePairs: [],
};

export const person: Kind = {
  name: 'person',
  group: 'actor',
  label: 'Person',
  caption: 'Person',
  plural: 'People',
  description: 'Someone who acts or speaks, most often for a state or an organization.',
  glyph: {
    shape: 'circle',
    light: '#22304A',
    dark: '#D5DEEC',
    outlineOnly: true,
    icon: ['M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0', 'M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'],
  },
  properties: actorProperties,
  fields: [],
  roles: [represents, memberOf],
  tiePairs: [],
};

export const organization: Kind = {
  name: 'organization',
  group: 'actor',
  label: 'Organization',
  caption: 'Organization',
  plural: 'Organizations',
  description: 'A ministry, armed force, alliance, news agency or other body that acts or speaks.',
  glyph: {
    shape: 'hexagon',
    light: '#5C6F8C',
    dark: '#8EA3C4',
    outlineOnly: false,
    icon: [
      'M8 9l5 5v7h-5v-4m0 4h-5v-7l5 -5m1 1v-6a1 1 0 0 1 1 -1h10a1 1 0 0 1 1 1v17h-8',
      'M13 7l0 .01',
      'M17 7l0 .01',
      'M17 11l0 .01',
      'M17 15l0 .01',
    ],
  },
  properties: actorProperties,
  fields: [],
  roles: [partOf, memberOf],
  tiePairs: [],
};
