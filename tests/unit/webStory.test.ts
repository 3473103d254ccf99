import { describe, expect, test } from 'vitest';
import { readKept } from '../../web/state/kept.ts';
import { idFor, partsOf, readStory, type Story, storyInWords, viewOf } from '../../web/state/story.ts';
import { firstView, openFilter, type View } from '../../web/state/view.ts';
import { wholeStory } from '../../web/views/pages.ts';
import { storyStep } from '../../web/views/storyStep.ts';
import type { Listed } from '../../web/views/useSavedViews.ts';

const view: View = {
  ...firstView,
  level: 'events',
  filter: { ...openFilter, reportedBy: '2024-11-02' },
  notes: [{ id: 'n1', text: 'a = b\n& ~ c', on: { type: 'element', id: 'kp' } }],
  dossier: 'tiny@2',
};
const saved = (id: string, more: Partial<Listed>): Listed => ({
  id,
  file: `${id}.yaml`,
  version: '1',
  saved: null,
  name: id,
  caption: '',
  by: '',
  dossier: 'tiny@2',
  where: 'server',
  ...more,
});

describe('the parts of a saved view', () => {
  test('are those of its link, one by one, and bring it back', () => {
    expect(partsOf(view)).toEqual([
      'level=events',
      'reportedBy=2024-11-02',
      'note=n1~element~kp~a = b\n& ~ c',
    ]);
    expect(viewOf(partsOf(view), 'tiny@2')).toEqual({ view, ignored: [] });
  });

  test('are whole where the link is packed, and those that mean nothing are named', () => {
    const long = { ...view, hidden: Array.from({ length: 400 }, (_, at) => `statement-${at}`) };
    expect(viewOf(partsOf(long), 'tiny@2').view).toEqual(long);
    expect(viewOf(['level=planets', 'colour=red'], '').ignored).toEqual(['level=planets', 'colour=red']);
  });
});

describe('a story', () => {
  const story: Story = {
    name: 'Troops',
    pages: [{ name: 'One', caption: 'First', dossier: '', view: ['level=events'] }],
  };
  test('stands whole in a link, and what is damaged is no story', () => {
    expect(readStory(storyInWords(story))).toEqual({ story });
    expect(readStory('troops')).toEqual({ id: 'troops' });
    expect(readStory('~AAAA')).toBeNull();
    expect(readStory(storyInWords({ name: 'x', pages: [] }))).toBeNull();
  });

  test('takes its views from where it is kept, and says which is no more', () => {
    const told = saved('told', {
      story: [
        { view: 'one', caption: '' },
        { view: 'two', caption: 'Second' },
      ],
    });
    const all = [
      told,
      saved('one', { where: 'browser', view: ['level=actors'] }),
      saved('one', { view: ['level=events'], caption: 'Of its own' }),
    ];
    const { pages } = wholeStory(all, told);
    expect(pages.map(({ view: parts, caption }) => [parts, caption])).toEqual([
      [['level=events'], 'Of its own'],
      [null, 'Second'],
    ]);
    expect(storyStep(wholeStory(all, told), 'told', 0)).toEqual({
      type: 'viewOpened',
      view: { ...firstView, level: 'events', dossier: 'tiny@2', story: { of: 'told', step: 0 } },
    });
    expect(storyStep(wholeStory(all, told), 'told', 9)).toMatchObject({ view: { story: { step: 1 } } });
  });
});

test('an id is made of a name, and is nobody else’s', () => {
  expect(idFor('  Où en était-on ? ', [])).toBe('ou-en-etait-on');
  expect(idFor('쿠르스크', [])).toBe('view');
  expect(idFor('Troops', ['troops', 'troops-2'])).toBe('troops-3');
});

test('what a browser kept is read, and what is damaged is told from nothing', () => {
  const kept = [saved('one', { view: ['level=events'] })];
  expect(readKept(JSON.stringify(kept))).toEqual(kept);
  expect(readKept(null)).toEqual([]);
  for (const damaged of ['{', '{}', '[1]', '[{"id":"x"}]', JSON.stringify([{ ...kept[0], view: [1] }])])
    expect(readKept(damaged), damaged).toBeNull();
});
