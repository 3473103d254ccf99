import { useComputedColorScheme } from '@mantine/core';
import {
  IconBookmarks,
  IconCode,
  IconFilter,
  IconHelp,
  IconLink,
  IconMessageQuestion,
  IconMoon,
  IconSun,
  IconX,
} from '@tabler/icons-react';
import { RendererTabs } from '../renderers/RendererTabs.tsx';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { SearchBox } from './SearchBox.tsx';

type Props = {
  title: string;
  asking: boolean;
  filterOpen: boolean;
  onFilter(): void;
  behindOpen: boolean;
  viewsOpen: boolean;
  /** Whether the link was copied just now. */
  copied: boolean;
};

/** The name of what is shown, the search, and what concerns the page as a whole. */
export function TopBar({ title, asking, filterOpen, onFilter, behindOpen, viewsOpen, copied }: Props) {
  const theme = useComputedColorScheme('light');
  const { dispatch, doing } = useShared();
  return (
    <header className="top">
      <button
        type="button"
        className="skip button primary"
        onClick={() => document.querySelector<HTMLElement>('.stage .canvas')?.focus()}
      >
        {t('panels:top.skip')}
      </button>
      <h1 className="wordmark">
        <Mark />
        <span>{t('panels:top.name')}</span>
      </h1>
      <div className="dossier" title={title}>
        {title}
      </div>
      <SearchBox />
      <div className="spacer only-wide" />
      {!asking && <RendererTabs />}
      <div className="spacer only-wide" />
      <button
        type="button"
        className="button questions-button"
        aria-label={t('panels:top.questions')}
        aria-expanded={asking}
        title={t('common:withKey', { what: t('panels:top.questions'), key: 'Q' })}
        onClick={() => dispatch({ type: asking ? 'questionsClosed' : 'questionsOpened' })}
      >
        <IconMessageQuestion size={17} /> <span className="only-wide">{t('panels:top.questions')}</span>
      </button>
      {!asking && (
        <button
          type="button"
          className="button questions-button views-button"
          aria-label={t('panels:top.views')}
          aria-expanded={viewsOpen}
          title={t('common:withKey', { what: t('panels:top.views'), key: 'V' })}
          onClick={doing.showViews}
        >
          <IconBookmarks size={17} /> <span>{t('panels:top.views')}</span>
        </button>
      )}
      {!asking && (
        <button
          type="button"
          className="button icon only-wide"
          aria-label={t('panels:top.behind')}
          aria-expanded={behindOpen}
          title={t('common:withKey', { what: t('panels:top.behind'), key: 'Shift Q' })}
          onClick={doing.showBehind}
        >
          <IconCode size={18} />
        </button>
      )}
      {!asking && (
        <button
          type="button"
          className="button icon only-phone"
          aria-label={t('panels:top.filter')}
          aria-expanded={filterOpen}
          onClick={onFilter}
        >
          {filterOpen ? <IconX size={18} /> : <IconFilter size={18} />}
        </button>
      )}
      <button type="button" className="button share-button only-wide" onClick={doing.copyLink}>
        <IconLink size={16} /> {t(copied ? 'panels:top.copied' : 'panels:top.share')}
      </button>
      <button
        type="button"
        className="button icon plain only-wide"
        aria-label={t('panels:top.keys')}
        onClick={doing.showKeys}
      >
        <IconHelp size={18} />
      </button>
      <button
        type="button"
        className="button icon plain"
        aria-label={t(theme === 'light' ? 'panels:top.dark' : 'panels:top.light')}
        onClick={doing.changeColours}
      >
        {theme === 'light' ? <IconMoon size={18} /> : <IconSun size={18} />}
      </button>
    </header>
  );
}

function Mark() {
  return (
    <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
      <circle cx="6" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M11 7h5" stroke="var(--accent)" strokeWidth="2.2" />
      <circle cx="19.5" cy="7" r="5.5" fill="currentColor" />
    </svg>
  );
}
