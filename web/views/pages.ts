import { type Story, storyInWords } from '../state/story.ts';
import { t } from '../texts/index.ts';
import type { Listed } from './useSavedViews.ts';

/** The view that a step of a story shows: one kept where the story is, before one kept elsewhere. */
export const stepView = (all: Listed[], story: Listed, id: string): Listed | undefined =>
  all.find(one => one.id === id && one.where === story.where && one.view) ??
  all.find(one => one.id === id && one.view);

/** A story with its views, ready to be told. */
export const wholeStory = (all: Listed[], story: Listed): Story => ({
  name: story.name,
  pages: (story.story ?? []).map(({ view: id, caption }) => {
    const shown = stepView(all, story, id);
    return {
      name: shown?.name ?? t('views:story.gone'),
      caption: caption || (shown?.caption ?? ''),
      dossier: shown?.dossier ?? '',
      view: shown?.view ?? null,
    };
  }),
});

/** What a link says of a story: its id, or all of it where this browser alone has it. */
export const storyOf = (all: Listed[], story: Listed): string =>
  story.where === 'server' ? story.id : storyInWords(wholeStory(all, story));
