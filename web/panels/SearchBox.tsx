import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/words.ts';
import { useShared } from './context.ts';

/** Finds as one types; Enter selects, and brings what isn’t drawn onto the canvas. */
export function SearchBox() {
  const { kinds, open } = useShared();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const input = useRef<HTMLInputElement>(null);
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => api.search(asked, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const hits = asked === '' ? [] : (found.data?.hits ?? []);
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    open(hit.open);
    setShown(false);
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(active);
    else if (event.key === 'Escape') {
      setShown(false);
      input.current?.blur();
    } else return;
    event.preventDefault();
  };
  const isOpen = shown && asked !== '';
  return (
    <div className="search">
      <IconSearch size={16} aria-hidden="true" />
      <input
        ref={input}
        type="text"
        role="combobox"
        placeholder="Search actors, events, sources"
        aria-label="Search actors, events, places, sources and claims"
        aria-expanded={isOpen}
        aria-controls="hits"
        aria-activedescendant={isOpen && hits[active] ? `hit-${active}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          setShown(true);
          setActive(0);
        }}
        onFocus={() => setShown(true)}
        onBlur={() => setTimeout(() => setShown(false), 150)}
        onKeyDown={onKeyDown}
      />
      <kbd>Ctrl K</kbd>
      {isOpen && (
        <div className="hits">
          <div id="hits" role="listbox" aria-label="Found">
            {hits.map((hit, index) => (
              // The keyboard stays in the field above: it moves the active option there.
              <div
                key={hit.id}
                id={`hit-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="hit"
                onMouseDown={event => event.preventDefault()}
                onClick={() => choose(index)}
                onKeyDown={onKeyDown}
                onMouseEnter={() => setActive(index)}
              >
                <Glyph kind={kinds.get(hit.kind)} size={18} />
                <span className="main">
                  <strong>{hit.caption}</strong>
                  <span className="muted">
                    {[hit.matched && `also ${hit.matched}`, hit.detail, hit.date && dateInWords(hit.date)]
                      .filter(Boolean)
                      .join(' · ') || kinds.get(hit.kind)?.caption}
                  </span>
                </span>
              </div>
            ))}
          </div>
          {found.data && hits.length === 0 && !found.isFetching && (
            <p className="pad muted">Nothing is called so, and no claim speaks of it.</p>
          )}
          {found.data && found.data.extent.total > hits.length && (
            <p className="pad muted">
              Showing {hits.length} of {found.data.extent.total}.
            </p>
          )}
        </div>
      )}
    </div>
  );
}
