import { Menu } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { stepInWords } from '../state/trailWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { menuKeys, menuLook } from './menuLook.ts';

/** How many of the last steps are named beside the canvas; the others are in the menu. */
const named = 3;

/** What was done, step by step; each leads back to the view as it was. */
export function TrailBar() {
  const { trail, dispatch, nameOf } = useShared();
  if (trail.steps.length < 2) return null;
  const words = trail.steps.map((step, index) => ({ key: step.key, index, word: stepInWords(step, nameOf) }));
  const first = Math.max(0, Math.min(trail.at - 1, trail.steps.length - named));
  return (
    <nav className="trail" aria-label={t('trail:bar.label')}>
      <Menu {...menuLook} position="top-start" width={300}>
        <Menu.Target>
          <button type="button" className="link" title={t('trail:bar.all')}>
            <IconHistory size={15} aria-hidden="true" /> {t('trail:bar.label')}
          </button>
        </Menu.Target>
        <Menu.Dropdown
          {...menuKeys}
          aria-label={t('trail:bar.label')}
          mah={320}
          style={{ overflowY: 'auto' }}
        >
          {words.map(({ key, index, word }) => (
            <Menu.Item
              key={key}
              {...(index === trail.at ? { 'aria-current': 'step' as const } : {})}
              onClick={() => dispatch({ type: 'returned', to: index })}
            >
              {t('trail:bar.step', { place: index + 1, step: word })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {first > 0 && <span className="muted">{'…'}</span>}
      {words.slice(first, first + named).map(({ key, index, word }) => (
        <span key={key} className={index > trail.at ? 'was undone' : 'was'}>
          {index > first && <span className="muted">{'›'}</span>}
          <button
            type="button"
            className="link"
            title={word}
            {...(index === trail.at ? { 'aria-current': 'step' as const } : {})}
            onClick={() => dispatch({ type: 'returned', to: index })}
          >
            {word}
          </button>
        </span>
      ))}
    </nav>
  );
}
