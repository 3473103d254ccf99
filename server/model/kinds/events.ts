import { actors, eventKind, eventRole, events } from '../declare.ts';

export const meeting = eventKind({
  name: 'meeting',
  label: 'Meeting',
  caption: 'Meeting',
  plural: 'Meetings',
  description: 'Talks, a summit, a visit, a call.',
  glyph: {
    shape: 'disc',
    light: '#1693B5',
    dark: '#559398',
    outlineOnly: false,
    icon: [
      'M21 14l-3 -3h-7a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1h9a1 1 0 0 1 1 1v10',
      'M14 15v2a1 1 0 0 1 -1 1h-7l-3 3v-10a1 1 0 0 1 1 -1h2',
    ],
  },
  fields: [
    { name: 'topic', caption: 'Topic', type: 'text' },
    { name: 'outcome', caption: 'Outcome', type: 'text' },
  ],
  roles: [
    eventRole('attended', 'attended', 'ATTENDED', 'in', actors, [
      { name: 'role', caption: 'As', type: 'text' },
    ]),
  ],
  tiePairs: [{ from: 'attended', to: 'attended', character: 'talk', directed: false }],
});

export const treaty = eventKind({
  name: 'treaty',
  label: 'Treaty',
  caption: 'Treaty',
  plural: 'Treaties',
  description: 'A treaty, agreement or partnership that was signed.',
  glyph: {
    shape: 'sheet',
    light: '#787BE2',
    dark: '#9F70F8',
    outlineOnly: false,
    icon: [
      'M3 19c3.333 -2 5 -4 5 -6c0 -3 -1 -3 -2 -3s-2.032 1.085 -2 3c.034 2.048 1.658 2.877 2.5 4c1.5 2 2.5 2.5 3.5 1c.667 -1 1.167 -1.833 1.5 -2.5c1 2.333 2.333 3.5 4 3.5h2.5',
      'M20 17v-12c0 -1.121 -.879 -2 -2 -2s-2 .879 -2 2v12l2 2l2 -2',
      'M16 7h4',
    ],
  },
  fields: [{ name: 'content', caption: 'What it provides', type: 'text' }],
  roles: [eventRole('signed', 'signed', 'SIGNED', 'in', actors)],
  tiePairs: [{ from: 'signed', to: 'signed', character: 'cooperation', directed: false }],
});

export const deployment = eventKind({
  name: 'deployment',
  label: 'Deployment',
  caption: 'Deployment',
  plural: 'Deployments',
  description: 'Troops or other people sent to act somewhere.',
  glyph: {
    shape: 'pentagon',
    light: '#BE6823',
    dark: '#F18720',
    outlineOnly: false,
    icon: ['M12 3a12 12 0 0 0 8.5 3a12 12 0 0 1 -8.5 15a12 12 0 0 1 -8.5 -15a12 12 0 0 0 8.5 -3', 'M12 3v18'],
  },
  fields: [
    {
      name: 'troops',
      caption: 'Troops',
      type: 'count',
      unit: 'people',
      measures: ['present', 'dispatched', 'in-all'],
      varies: true,
    },
    { name: 'recruiting', caption: 'Recruitment under way', type: 'flag' },
    { name: 'training', caption: 'In training', type: 'flag' },
    { name: 'combat', caption: 'Entered combat', type: 'flag' },
    { name: 'purpose', caption: 'Purpose', type: 'text' },
  ],
  roles: [
    eventRole('deployed', 'deployed', 'DEPLOYED', 'in', actors),
    eventRole('in-support-of', 'in support of', 'IN_SUPPORT_OF', 'out', actors),
    eventRole('against', 'against', 'AGAINST', 'out', actors),
  ],
  tiePairs: [
    { from: 'deployed', to: 'in-support-of', character: 'cooperation', directed: true },
    { from: 'deployed', to: 'against', character: 'conflict', directed: true },
  ],
});

export const aidPackage = eventKind({
  name: 'aid-package',
  label: 'AidPackage',
  caption: 'Aid package',
  plural: 'Aid packages',
  description: 'Aid given as a package: money, arms, goods.',
  glyph: {
    shape: 'box',
    light: '#006D41',
    dark: '#A5E6B6',
    outlineOnly: false,
    icon: [
      'M12 3l8 4.5l0 9l-8 4.5l-8 -4.5l0 -9l8 -4.5',
      'M12 12l8 -4.5',
      'M12 12l0 9',
      'M12 12l-8 -4.5',
      'M16 5.25l-8 4.5',
    ],
  },
  fields: [
    { name: 'amount', caption: 'Amount', type: 'money', unit: 'USD' },
    { name: 'contents', caption: 'Contents', type: 'text' },
  ],
  roles: [
    eventRole('gave', 'gave', 'GAVE', 'in', actors),
    eventRole('given-to', 'given to', 'GIVEN_TO', 'out', actors),
  ],
  tiePairs: [{ from: 'gave', to: 'given-to', character: 'cooperation', directed: true }],
});

export const transfer = eventKind({
  name: 'transfer',
  label: 'Transfer',
  caption: 'Transfer',
  plural: 'Transfers',
  description: 'Arms, technology, training or goods passed from one to another.',
  glyph: {
    shape: 'slanted-box',
    light: '#564607',
    dark: '#EAD27A',
    outlineOnly: false,
    icon: [
      'M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
      'M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
      'M5 17h-2v-4m-1 -8h11v12m-4 0h6m4 0h2v-6h-8m0 -5h5l3 5',
      'M3 9l4 0',
    ],
  },
  properties: [
    {
      name: 'what',
      caption: 'What',
      type: 'choice',
      choices: ['arms', 'technology', 'training', 'economic', 'humanitarian'],
      required: true,
    },
  ],
  fields: [
    { name: 'quantity', caption: 'Quantity', type: 'count', unit: 'items', varies: true },
    { name: 'contents', caption: 'Contents', type: 'text' },
  ],
  roles: [
    eventRole('gave', 'gave', 'GAVE', 'in', actors),
    eventRole('given-to', 'given to', 'GIVEN_TO', 'out', actors),
  ],
  tiePairs: [{ from: 'gave', to: 'given-to', character: 'cooperation', directed: true }],
});

export const strike = eventKind({
  name: 'strike',
  label: 'Strike',
  caption: 'Strike',
  plural: 'Strikes',
  description: 'An attack from a distance: drones, missiles, shells.',
  glyph: {
    shape: 'triangle',
    light: '#D20248',
    dark: '#EF4C55',
    outlineOnly: false,
    icon: ['M13 3l0 7l6 0l-8 11l0 -7l-6 0l8 -11'],
  },
  fields: [
    { name: 'launched', caption: 'Launched', type: 'count', unit: 'aerial weapons' },
    { name: 'intercepted', caption: 'Intercepted', type: 'count', unit: 'aerial weapons' },
    { name: 'lost', caption: 'Jammed or lost', type: 'count', unit: 'aerial weapons' },
    { name: 'killed', caption: 'Killed', type: 'count', unit: 'people' },
    { name: 'injured', caption: 'Injured', type: 'count', unit: 'people' },
    { name: 'casualties', caption: 'Casualties', type: 'count', unit: 'people' },
    { name: 'damage', caption: 'Damage', type: 'text' },
  ],
  roles: [
    eventRole('launched-by', 'launched', 'LAUNCHED', 'in', actors),
    eventRole('struck', 'struck', 'STRUCK', 'out', [...actors, 'place']),
  ],
  tiePairs: [{ from: 'launched-by', to: 'struck', character: 'conflict', directed: true }],
});

export const capture = eventKind({
  name: 'capture',
  label: 'Capture',
  caption: 'Capture',
  plural: 'Captures',
  description: 'A place, position or group taken from another.',
  glyph: {
    shape: 'shield',
    light: '#7A2E6E',
    dark: '#E79BD3',
    outlineOnly: false,
    icon: ['M5 14h14l-4.5 -4.5l4.5 -4.5h-14v16'],
  },
  fields: [{ name: 'people', caption: 'People taken', type: 'count', unit: 'people' }],
  roles: [
    eventRole('captured', 'captured', 'CAPTURED', 'in', actors),
    eventRole('taken-from', 'taken from', 'TAKEN_FROM', 'out', actors),
  ],
  tiePairs: [{ from: 'captured', to: 'taken-from', character: 'conflict', directed: true }],
});

export const statement = eventKind({
  name: 'statement',
  label: 'Statement',
  caption: 'Statement',
  plural: 'Statements',
  description: 'Something said in public that matters as an act: a warning, a pledge, a refusal.',
  glyph: {
    shape: 'bubble',
    light: '#5F6579',
    dark: '#C7CBD9',
    outlineOnly: false,
    icon: [
      'M18 8a3 3 0 0 1 0 6',
      'M10 8v11a1 1 0 0 1 -1 1h-1a1 1 0 0 1 -1 -1v-5',
      'M12 8l4.524 -3.77a.9 .9 0 0 1 1.476 .692v12.156a.9 .9 0 0 1 -1.476 .692l-4.524 -3.77h-8a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1h8',
    ],
  },
  fields: [{ name: 'content', caption: 'What was said', type: 'text' }],
  roles: [
    eventRole('made', 'made', 'MADE', 'in', actors),
    eventRole('addresses', 'addresses', 'ADDRESSES', 'out', [...actors, ...events]),
  ],
  tiePairs: [{ from: 'made', to: 'addresses', character: 'talk', directed: true }],
});

export const vote = eventKind({
  name: 'vote',
  label: 'Vote',
  caption: 'Vote',
  plural: 'Votes',
  description: 'A vote or veto in a body.',
  glyph: {
    shape: 'diamond',
    light: '#203F7E',
    dark: '#6FBDFF',
    outlineOnly: false,
    icon: ['M9 11l3 3l8 -8', 'M20 12v6a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2h9'],
  },
  fields: [{ name: 'outcome', caption: 'Outcome', type: 'text' }],
  roles: [
    eventRole('voted', 'voted', 'VOTED', 'in', actors, [
      {
        name: 'position',
        caption: 'Position',
        type: 'choice',
        choices: ['for', 'against', 'veto', 'abstained'],
        required: true,
      },
    ]),
    eventRole('held-by', 'held by', 'HELD_BY', 'out', ['organization']),
    eventRole('concerns', 'concerns', 'CONCERNS', 'out', actors),
  ],
  tiePairs: [{ from: 'voted', to: 'concerns', character: 'talk', directed: true }],
});
