import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { linkTo } from '../api/client.ts';
import type { Note } from '../state/notes.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { menuKeys, menuLook } from './menuLook.ts';
import { useTaking } from './useTaking.ts';

const data = [
  ['json', { format: 'json' }],
  ['claims', { format: 'csv', table: 'claims' }],
  ['nodes', { format: 'csv', table: 'nodes' }],
  ['ties', { format: 'csv', table: 'ties' }],
  ['graphml', { format: 'graphml' }],
  ['gexf', { format: 'gexf' }],
  ['geojson', { format: 'geojson' }],
  ['ics', { format: 'ics' }],
] as const;
const sources = [
  ['bibtex', { format: 'bibtex' }],
  ['csl', { format: 'csl' }],
] as const;

type Name = (typeof data | typeof sources)[number][0] | 'png' | 'svg' | 'report';

/** An address holds no more (characters) of notes. */
const longest = 9_000;

/** The notes of the view as the API takes them; undefined where there are none, or too many for an address. */
function notesAsked(notes: Note[]): { notes: string } | undefined {
  const asked = {
    notes: JSON.stringify(notes.map(({ on, text }) => ({ on: on.type === 'canvas' ? null : on.id, text }))),
  };
  return notes.length > 0 && String(new URLSearchParams(asked)).length <= longest ? asked : undefined;
}

/** The menu is never lower than this, in pixels. */
const least = 160;

/** How much room there is between a button and the end of the stage; what is beneath it lies over the menu. */
function roomBelow(button: HTMLElement | null): number {
  const stage = button?.closest('.stage');
  if (!button || !stage) return least;
  return Math.max(least, stage.getBoundingClientRect().bottom - button.getBoundingClientRect().bottom - 14);
}

/** The view as a file: pictures and a report that are made here, data that the server sends. */
export function Download() {
  const { view, query, folds } = useShared();
  const taking = useTaking();
  const notes = notesAsked(view.notes);
  const button = useRef<HTMLButtonElement>(null);
  const [room, setRoom] = useState(least);
  const asked = {
    level: view.level,
    ...folds,
    characters: view.filter.characters.join(','),
    ...query,
    ...notes,
  };
  const link = ([name, parameters]: (typeof data | typeof sources)[number]) => (
    <Menu.Item
      key={name}
      component="a"
      href={linkTo('export', { query: { ...parameters, ...asked } })}
      download
    >
      <Told name={name} says={t(`taking:${name}.says`)} />
    </Menu.Item>
  );
  return (
    <>
      <Menu
        {...menuLook}
        position="bottom-end"
        width="min(580px, calc(100vw - 24px))"
        onOpen={() => setRoom(roomBelow(button.current))}
      >
        <Menu.Target>
          <button
            ref={button}
            type="button"
            className="tool"
            aria-label={t('taking:head')}
            title={t('taking:head')}
          >
            <IconDownload size={18} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown
          {...menuKeys}
          className="download-menu"
          style={{ maxHeight: room }}
          aria-label={t('taking:as')}
        >
          <div>
            {taking.picture && (
              <>
                <Menu.Label role="presentation">{t('taking:group.picture')}</Menu.Label>
                <Menu.Item onClick={() => taking.picture?.('png')}>
                  <Told name="png" says={t('taking:png.says')} />
                </Menu.Item>
                <Menu.Item onClick={() => taking.picture?.('svg')}>
                  <Told name="svg" says={t('taking:svg.says')} />
                </Menu.Item>
              </>
            )}
            <Menu.Label role="presentation">{t('taking:group.report')}</Menu.Label>
            <Menu.Item onClick={taking.report}>
              <Told name="report" says={taking.reportOn} />
            </Menu.Item>
            <Menu.Label role="presentation">{t('taking:group.sources')}</Menu.Label>
            {sources.map(link)}
          </div>
          <div>
            <Menu.Label role="presentation">{t('taking:group.data')}</Menu.Label>
            {data.map(link)}
          </div>
          <Menu.Label role="presentation" className="download-note">
            {t('taking:what')}
            {view.notes.length > 0 && !notes && ` ${t('taking:withoutNotes')}`}
          </Menu.Label>
        </Menu.Dropdown>
      </Menu>
      <span className={taking.said === '' ? 'download-said' : 'download-said chip'} role="status">
        {taking.said}
      </span>
    </>
  );
}

function Told({ name, says }: { name: Name; says: string }) {
  return (
    <>
      <strong>{t(`taking:${name}.caption`)}</strong>
      <span className="muted download-says">{says}</span>
    </>
  );
}
