/** What the tour shows, in order; each is the first of its selectors that is seen, which on a phone is another one. */
export const steps = [
  { name: 'levels', shows: ['.levels'] },
  { name: 'legend', shows: ['.rail', '.top .button.icon.only-phone'] },
  { name: 'reported', shows: ['.timestrip .play', '.timestrip'] },
  { name: 'evidence', shows: ['.inspector'] },
  { name: 'questions', shows: ['.questions-button'] },
  { name: 'share', shows: ['.share-button', '.top .search'] },
] as const;
