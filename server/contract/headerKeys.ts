/** Every key of the header of a saved query, in the order in which they are written. */
export const headerKeys = [
  'title',
  'description',
  'group',
  'tags',
  'first',
  'parameter',
  'on',
  'shows',
  'chart',
  'example',
  'expect',
] as const;
