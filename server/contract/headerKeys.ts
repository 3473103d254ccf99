/** Every key of the header of a saved query, in the order in which they are written. */
export const headerKeys = [
  'title',
  'description',
  'group',
  'tags',
  'by',
  'first',
  'parameter',
  'on',
  'shows',
  'chart',
  'example',
  'expect',
] as const;

/** Characters of the name of who saved something. */
export const longestName = 100;
