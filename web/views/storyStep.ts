import { type Story, viewOf } from '../state/story.ts';
import { firstView, type ViewEvent } from '../state/view.ts';

/**
 * What opens a view of a story.
 * @param of as a link says it: the story’s id, or all of it
 * @param step from 0; within the story
 */
export function storyStep({ pages }: Story, of: string, step: number): ViewEvent {
  const at = Math.max(0, Math.min(step, pages.length - 1));
  const page = pages[at];
  const { view } = page?.view ? viewOf(page.view, page.dossier) : { view: firstView };
  return { type: 'viewOpened', view: { ...view, story: { of, step: at } } };
}
