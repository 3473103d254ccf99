import '../search/search.css';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Hit } from '../../server/contract/search.ts';
import { groupCaption, keyOf, type Row } from '../search/rows.ts';
import { SearchFoot } from '../search/SearchFoot.tsx';
import { SearchRow } from '../search/SearchRow.tsx';
import { useSearch } from '../search/useSearch.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** How many of the elements that were opened lately are remembered, until the page is closed. */
const remembered = 5;

/** Finds elements, claims, saved queries and commands as one types; Enter opens, Shift Enter only adds to the canvas. */
export function SearchBox() {
  const { dispatch, open } = useShared();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const [active, setActive] = useState(0);
  const [waiting, setWaiting] = useState<'open' | 'add' | null>(null);
  const [recent, setRecent] = useState<Hit[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { groups, searching, error, isExact, words, showWhole } = useSearch(typed, shown, recent);
  const rows = groups.flatMap(group => group.rows);
  const at = Math.min(active, rows.length - 1);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
      setShown(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const activeKey = rows[at] && keyOf(rows[at]);
  useEffect(() => {
    if (shown && activeKey)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shown, activeKey]);

  const close = () => {
    setShown(false);
    setWaiting(null);
    setActive(0);
    showWhole(null);
  };
  const choose = (row: Row | undefined, add: boolean) => {
    if (!row) return;
    if (row.is === 'more') return showWhole(row.group);
    if (row.is === 'hit') {
      const { hit } = row;
      setRecent([hit, ...recent.filter(one => one.id !== hit.id)].slice(0, remembered));
      if (add) return dispatch({ type: 'nodesAdded', ids: [hit.open] });
      open(hit.open);
    }
    close();
    // Before a command runs, which may take the keyboard elsewhere.
    input.current?.blur();
    if (row.is === 'query') dispatch({ type: 'questionAsked', id: row.query.id, given: [] });
    if (row.is === 'command') row.command.run();
  };
  // Who types fast and presses Enter means what is being searched, not what was found for the letters before.
  useEffect(() => {
    if (waiting === null || searching) return;
    setWaiting(null);
    choose(rows[at], waiting === 'add');
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const last = rows.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    };
    const to = moves[event.key];
    if (to !== undefined && shown) setActive(to);
    else if (to !== undefined) setShown(true);
    else if (event.key === 'Enter') setWaiting(event.shiftKey ? 'add' : 'open');
    else if (event.key === 'Escape') {
      close();
      input.current?.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  let index = -1;
  return (
    <div className="search">
      <IconSearch size={16} aria-hidden="true" />
      <input
        ref={input}
        type="text"
        role="combobox"
        placeholder={t('search:box.placeholder')}
        aria-label={t('search:box.label')}
        aria-expanded={shown}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && activeKey ? `hit-${activeKey}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          setShown(true);
          setActive(0);
        }}
        onFocus={() => setShown(true)}
        onClick={() => setShown(true)}
        onBlur={() => close()}
        onKeyDown={onKeyDown}
      />
      <kbd>{t('search:box.keys')}</kbd>
      {shown && (
        <div className="hits" ref={list}>
          <div
            id="hits"
            role="listbox"
            tabIndex={-1}
            aria-label={t('search:box.found')}
            aria-busy={searching}
            // The keyboard stays in the field above, which a press in here must not take away.
            onMouseDown={event => event.preventDefault()}
          >
            {groups.map(group => (
              <fieldset key={group.name} aria-labelledby={`hits-${group.name}`}>
                <div className="hits-head" id={`hits-${group.name}`} role="presentation">
                  {groupCaption[group.name]}
                  <span className="muted">
                    {t(!isExact && group.name === 'claim' ? 'search:box.ofMore' : 'common:ofAll', {
                      returned: group.shown,
                      total: group.total,
                    })}
                  </span>
                </div>
                {group.rows.map(row => {
                  index += 1;
                  const mine = index;
                  return (
                    <div
                      key={keyOf(row)}
                      id={`hit-${keyOf(row)}`}
                      role="option"
                      tabIndex={-1}
                      aria-selected={mine === at}
                      className={row.is === 'more' ? 'hit more' : 'hit'}
                      onClick={event => choose(row, event.shiftKey)}
                      onKeyDown={onKeyDown}
                      onMouseMove={() => setActive(mine)}
                    >
                      <SearchRow row={row} typed={words} />
                    </div>
                  );
                })}
              </fieldset>
            ))}
          </div>
          <SearchFoot error={error} searching={searching} words={words} found={rows.length} />
        </div>
      )}
    </div>
  );
}
