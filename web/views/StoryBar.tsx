import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useShared } from '../panels/context.ts';
import { toAddress } from '../state/address.ts';
import { readStory, type Story } from '../state/story.ts';
import type { View } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { wholeStory } from './pages.ts';
import { storyStep } from './storyStep.ts';
import { useSavedViews } from './useSavedViews.ts';
import './views.css';

type Told = NonNullable<View['story']>;

/** The bar of the story that is told: what is said of this view, and the way to the others. */
export default function StoryBar({ story }: { story: Told }) {
  const { view, dispatch } = useShared();
  const { all, ready } = useSavedViews();
  const bar = useRef<HTMLElement>(null);
  const arrived = useRef<string | null>(null);
  const told = useMemo<Story | null>(() => {
    const read = readStory(story.of);
    if (read === null || 'story' in read) return read?.story ?? null;
    const kept = all.find(one => one.id === read.id && one.story && one.where === 'server');
    return kept ? wholeStory(all, kept) : null;
  }, [story.of, all]);
  const at = told ? Math.min(story.step, told.pages.length - 1) : 0;
  const page = told?.pages[at];

  // A link that names the story alone leads to its view; one that says more shows what it says.
  const bare = toAddress({ ...view, story: null, dossier: '' }) === '';
  useEffect(() => {
    if (!told || arrived.current === story.of) return;
    arrived.current = story.of;
    bar.current?.focus({ preventScroll: true });
    if (bare && (told.pages[at]?.view ?? []).length > 0) dispatch(storyStep(told, story.of, at));
  }, [told, story.of, at, bare, dispatch]);

  useEffect(() => {
    if (!told) return;
    const go = (to: number) => {
      if (to >= 0 && to < told.pages.length && to !== at) dispatch(storyStep(told, story.of, to));
    };
    const onKey = (event: KeyboardEvent) => {
      const to = placeFor(event.key, at, told.pages.length - 1);
      const plain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
      if (to === undefined || !plain || isElsewhere(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (to === null) dispatch({ type: 'storyLeft' });
      else go(to);
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [told, story.of, at, dispatch]);

  const leave = (
    <button
      type="button"
      className="button"
      title={t('views:bar.keys')}
      onClick={() => dispatch({ type: 'storyLeft' })}
    >
      <IconX size={15} aria-hidden="true" /> {t('views:bar.leave')}
    </button>
  );
  if (!told || !page) {
    const said = story.of.startsWith('~') ? t('views:bar.damaged') : t('views:bar.unknown', { id: story.of });
    return (
      <aside className="story-bar" aria-label={t('views:story.head')}>
        <p role="alert">{ready || story.of.startsWith('~') ? said : t('common:reading')}</p>
        {leave}
      </aside>
    );
  }
  const step = (to: number) => dispatch(storyStep(told, story.of, to));
  return (
    <aside
      ref={bar}
      tabIndex={-1}
      className="story-bar"
      aria-label={t('views:bar.label', { name: told.name })}
    >
      <button
        type="button"
        className="button icon"
        aria-label={t('views:bar.previous')}
        disabled={at === 0}
        onClick={() => step(at - 1)}
      >
        <IconChevronLeft size={18} />
      </button>
      <span className="story-place">{t('views:bar.of', { place: at + 1, count: told.pages.length })}</span>
      <button
        type="button"
        className="button icon"
        aria-label={t('views:bar.next')}
        disabled={at === told.pages.length - 1}
        onClick={() => step(at + 1)}
      >
        <IconChevronRight size={18} />
      </button>
      <div className="story-says" aria-live="polite" aria-atomic="true">
        <strong>{page.name}</strong>
        {page.view === null && <p className="views-problem">{t('views:bar.gone')}</p>}
        {page.caption && <p>{page.caption}</p>}
      </div>
      {leave}
    </aside>
  );
}

/** Where a key leads from a place in a story: null out of it, undefined nowhere. */
function placeFor(key: string, at: number, last: number): number | null | undefined {
  if (key === 'ArrowRight' || key === 'PageDown') return at + 1;
  if (key === 'ArrowLeft' || key === 'PageUp') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return key === 'Escape' ? null : undefined;
}

/** Whether a key is meant for what is typed in, for a control that moves by arrows, or for something that lies over. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  const over = document.querySelector('dialog[open], [role="menu"], .behind, .views, .questions');
  const own =
    'input, textarea, select, [role="slider"], [role="tab"], [role="option"], [role="menuitem"], .canvas-notes, .rail, .note-editor';
  return over !== null || (target instanceof Element && target.closest(own) !== null);
}
