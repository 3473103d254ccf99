import type { Kind } from '../../contract/model.ts';

export const place: Kind = {
  name: 'place',
  group: 'place',
  label: 'Place',
  caption: 'Place',
  plural: 'Places',
  description: 'Somewhere on the map, known as closely as its precision says.',
  glyph: {
    shape: 'pin',
    light: '#4A5568',
    dark: '#AEB7C4',
    outlineOnly: false,
    icon: [],
  },
  properties: [
    { name: 'name', caption: 'Name', type: 'text', required: true },
    { name: 'aliases', caption: 'Also written', type: 'text-list' },
    { name: 'point', caption: 'Position', type: 'point' },
    {
      name: 'precision',
      caption: 'Precision',
      type: 'choice',
      choices: ['spot', 'city', 'region', 'country', 'sea'],
      required: true,
    },
  ],
  fields: [],
  roles: [],
  tiePairs: [],
};

export const source: Kind = {
  name: 'source',
  group: 'source',
  label: 'Source',
  caption: 'Source',
  plural: 'Sources',
  description: 'One published document.',
  glyph: {
    shape: 'sheet',
    light: '#4A5568',
    dark: '#AEB7C4',
    outlineOnly: false,
    icon: [
      'M14 3v4a1 1 0 0 0 1 1h4',
      'M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2',
      'M9 9l1 0',
      'M9 13l6 0',
      'M9 17l6 0',
    ],
  },
  properties: [
    { name: 'title', caption: 'Title', type: 'text', required: true },
    { name: 'publisher', caption: 'Publisher', type: 'text' },
    { name: 'published', caption: 'Published', type: 'date' },
    {
      name: 'publishedBasis',
      caption: 'Publication date is',
      type: 'choice',
      choices: ['stated', 'inferred'],
    },
    { name: 'publishedFrom', caption: 'Inferred from', type: 'text' },
    { name: 'file', caption: 'File', type: 'text' },
    { name: 'url', caption: 'Address', type: 'text' },
    { name: 'language', caption: 'Language', type: 'text' },
    {
      name: 'reliability',
      caption: 'Reliability',
      type: 'choice',
      choices: ['A', 'B', 'C', 'D', 'E', 'F'],
      required: true,
    },
    { name: 'reliabilityReason', caption: 'Why', type: 'text', required: true },
  ],
  fields: [],
  roles: [],
  tiePairs: [],
};

export const claim: Kind = {
  name: 'claim',
  group: 'claim',
  label: 'Claim',
  caption: 'Claim',
  plural: 'Claims',
  description: 'One assertion about one aspect, by a speaker, in a source.',
  glyph: {
    shape: 'bubble',
    light: '#4A5568',
    dark: '#AEB7C4',
    outlineOnly: true,
    icon: [
      'M10 11h-4a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h3a1 1 0 0 1 1 1v6c0 2.667 -1.333 4.333 -4 5',
      'M19 11h-4a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h3a1 1 0 0 1 1 1v6c0 2.667 -1.333 4.333 -4 5',
    ],
  },
  properties: [],
  fields: [],
  roles: [],
  tiePairs: [],
};
