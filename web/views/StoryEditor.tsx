import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { SavedViewContent, StoryStep } from '../../server/contract/views.ts';
import { mostSteps } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { Act } from './SavedRow.tsx';
import { contentOf, type Listed } from './useSavedViews.ts';

type Props = {
  all: Listed[];
  /** Null for a new one. */
  story: Listed | null;
  onSave(content: SavedViewContent): void;
  onCancel(): void;
};

/** Steps carry a key of their own: one view may stand in a story twice. */
type Row = StoryStep & { key: number };

/** The views of a story in their order, each with what is said of it. */
export function StoryEditor({ all, story, onSave, onCancel }: Props) {
  const [name, setName] = useState(story?.name ?? '');
  const [rows, setRows] = useState<Row[]>(() => (story?.story ?? []).map((step, key) => ({ ...step, key })));
  const list = useRef<HTMLOListElement>(null);
  const views = all.filter(one => one.view);
  const nameOf = (id: string) => views.find(one => one.id === id)?.name ?? t('views:story.gone');
  const add = (id: string) =>
    setRows([...rows, { view: id, caption: '', key: 1 + Math.max(-1, ...rows.map(({ key }) => key)) }]);
  const move = (at: number, by: number) => {
    const to = at + by;
    const [row, other] = [rows[at], rows[to]];
    if (!row || !other) return;
    setRows(rows.with(at, other).with(to, row));
    // The keyboard goes along, to the button that moves on, or back at an end.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll<HTMLButtonElement>('.eye:not(:disabled)');
      buttons?.[by > 0 && buttons.length > 2 ? 1 : 0]?.focus();
    });
  };
  const byKey = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <form
      className="views-story"
      aria-label={t('views:story.head')}
      onSubmit={event => {
        event.preventDefault();
        const steps = rows.map(({ view, caption }) => ({ view, caption }));
        const base = story ? contentOf(story) : { caption: '', by: '', dossier: '' };
        onSave({ ...base, name, story: steps });
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <h3>{story?.name ?? t('views:story.new')}</h3>
      <label>
        {t('views:story.name')}
        <input
          ref={field => {
            if (field && !field.dataset.met) field.focus();
            if (field) field.dataset.met = 'yes';
          }}
          value={name}
          maxLength={120}
          required
          onChange={event => setName(event.target.value)}
        />
      </label>
      <ol ref={list} aria-label={t('views:story.steps')}>
        {rows.map((row, at) => (
          <li key={row.key} onKeyDown={event => byKey(event, at)}>
            <div className="views-step">
              <strong>{t('views:story.step', { place: at + 1, name: nameOf(row.view) })}</strong>
              <Act
                label={t('views:story.up', { name: nameOf(row.view) })}
                disabled={at === 0}
                onAct={() => move(at, -1)}
              >
                <IconArrowUp size={15} />
              </Act>
              <Act
                label={t('views:story.down', { name: nameOf(row.view) })}
                disabled={at === rows.length - 1}
                onAct={() => move(at, 1)}
              >
                <IconArrowDown size={15} />
              </Act>
              <Act
                label={t('views:story.remove', { name: nameOf(row.view) })}
                onAct={() => setRows(rows.filter(one => one !== row))}
              >
                <IconX size={15} />
              </Act>
            </div>
            <textarea
              rows={2}
              maxLength={2_000}
              aria-label={t('views:story.caption', { name: nameOf(row.view) })}
              value={row.caption}
              onChange={event => setRows(rows.with(at, { ...row, caption: event.target.value }))}
            />
          </li>
        ))}
      </ol>
      <label>
        {t('views:story.add')}
        <select
          value=""
          disabled={rows.length >= mostSteps}
          onChange={event => event.target.value !== '' && add(event.target.value)}
        >
          <option value="">{t('views:story.choose')}</option>
          {views.map(one => (
            <option key={`${one.where} ${one.id}`} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <div className="note-buttons">
        <button type="submit" className="button primary" disabled={rows.length === 0 || name.trim() === ''}>
          {t('views:story.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('views:story.cancel')}
        </button>
      </div>
    </form>
  );
}
