import { useComputedColorScheme } from '@mantine/core';
import {
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
import { renderers } from '../state/view.ts';
import { useShared } from './context.ts';
import { SearchBox } from './SearchBox.tsx';

type Props = {
  title: string;
  asking: boolean;
  filterOpen: boolean;
  onFilter(): void;
  behindOpen: boolean;
  /** Whether the link was copied just now. */
  copied: boolean;
};

/** The name of what is shown, the search, and what concerns the page as a whole. */
export function TopBar({ title, asking, filterOpen, onFilter, behindOpen, copied }: Props) {
  const theme = useComputedColorScheme('light');
  const { dispatch, doing } = useShared();
  return (
    <header className="top">
      <button
        type="button"
        className="skip button primary"
        onClick={() => document.querySelector<HTMLElement>('.stage .canvas')?.focus()}
      >
        Skip to the network
      </button>
      <h1 className="wordmark">
        <Mark />
        <span>Entente</span>
      </h1>
      <div className="dossier" title={title}>
        {title}
      </div>
      <SearchBox />
      <div className="spacer only-wide" />
      {!asking && renderers.length > 1 && <RendererTabs />}
      <div className="spacer only-wide" />
      <button
        type="button"
        className="button questions-button"
        aria-label="Questions"
        aria-expanded={asking}
        title="Questions (Q)"
        onClick={() => dispatch({ type: asking ? 'questionsClosed' : 'questionsOpened' })}
      >
        <IconMessageQuestion size={17} /> <span className="only-wide">Questions</span>
      </button>
      {!asking && (
        <button
          type="button"
          className="button icon only-wide"
          aria-label="Cypher behind this view"
          aria-expanded={behindOpen}
          title="Cypher behind this view (Shift Q)"
          onClick={doing.showBehind}
        >
          <IconCode size={18} />
        </button>
      )}
      {!asking && (
        <button
          type="button"
          className="button icon only-phone"
          aria-label="Filter"
          aria-expanded={filterOpen}
          onClick={onFilter}
        >
          {filterOpen ? <IconX size={18} /> : <IconFilter size={18} />}
        </button>
      )}
      <button type="button" className="button only-wide" onClick={doing.copyLink}>
        <IconLink size={16} /> {copied ? 'Link copied' : 'Share'}
      </button>
      <button
        type="button"
        className="button icon plain only-wide"
        aria-label="Keys"
        onClick={doing.showKeys}
      >
        <IconHelp size={18} />
      </button>
      <button
        type="button"
        className="button icon plain"
        aria-label={theme === 'light' ? 'Dark colours' : 'Light colours'}
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
