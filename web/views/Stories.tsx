import { IconCheck, IconLink, IconListNumbers, IconPresentation } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedViewContent } from '../../server/contract/views.ts';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { storyOf, wholeStory } from './pages.ts';
import { Act, SavedRow } from './SavedRow.tsx';
import { StoryEditor } from './StoryEditor.tsx';
import { storyStep } from './storyStep.ts';
import type { Listed, SavedViewsHeld } from './useSavedViews.ts';

type Props = {
  held: SavedViewsHeld;
  /** One is told from now on. */
  onTold(): void;
  onRename(one: Listed, name: string): Promise<boolean>;
  onDelete(one: Listed): void;
  onSave(content: SavedViewContent, replaces: Listed | null): Promise<boolean>;
};

/** The stories: told, changed, shared by a link, and new ones. */
export function Stories({ held, onTold, onRename, onDelete, onSave }: Props) {
  const { dispatch } = useShared();
  const [writing, setWriting] = useState<Listed | 'new' | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const stories = held.all.filter(one => one.story);
  const views = held.all.filter(one => one.view);
  const copy = async (one: Listed) => {
    const link = `${location.origin}${location.pathname}?story=${storyOf(held.all, one)}`;
    await navigator.clipboard?.writeText(link);
    setCopied(one.id);
    setTimeout(() => setCopied(null), 2_000);
  };
  const tell = (one: Listed) => {
    dispatch(storyStep(wholeStory(held.all, one), storyOf(held.all, one), 0));
    onTold();
  };
  if (writing !== null)
    return (
      <StoryEditor
        all={held.all}
        story={writing === 'new' ? null : writing}
        onCancel={() => setWriting(null)}
        onSave={async content => {
          if (await onSave(content, writing === 'new' ? null : writing)) setWriting(null);
        }}
      />
    );
  return (
    <section>
      <h3>{t('views:story.head')}</h3>
      {stories.length === 0 && (
        <p className="muted">{t(views.length === 0 ? 'views:story.needs' : 'views:story.none')}</p>
      )}
      <ul>
        {stories.map(one => (
          <SavedRow
            key={`${one.where} ${one.id}`}
            saved={one}
            openLabel={t('views:story.present', { name: one.name })}
            fixed={held.isFixed(one)}
            onOpen={() => tell(one)}
            onRename={name => onRename(one, name)}
            onDelete={() => onDelete(one)}
          >
            <span className="muted">{t('views:story.views', { count: one.story?.length ?? 0 })}</span>
            <Act label={t('views:story.present', { name: one.name })} onAct={() => tell(one)}>
              <IconPresentation size={15} />
            </Act>
            <Act label={t('views:story.link', { name: one.name })} onAct={() => void copy(one)}>
              {copied === one.id ? <IconCheck size={15} /> : <IconLink size={15} />}
            </Act>
            {!held.isFixed(one) && (
              <Act label={t('views:story.change', { name: one.name })} onAct={() => setWriting(one)}>
                <IconListNumbers size={15} />
              </Act>
            )}
          </SavedRow>
        ))}
      </ul>
      {views.length > 0 && (
        <button type="button" className="button" onClick={() => setWriting('new')}>
          {t('views:story.new')}
        </button>
      )}
    </section>
  );
}
