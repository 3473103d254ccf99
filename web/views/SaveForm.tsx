import { type FormEvent, useState } from 'react';
import { t } from '../texts/index.ts';
import type { Listed } from './useSavedViews.ts';

type Given = { name: string; caption: string; by: string };
type Props = {
  /** null until it is known */
  where: Listed['where'] | null;
  /** Who signed in, who then isn’t asked for a name; null where nobody tells. */
  user: string | null;
  onSave(given: Given): Promise<boolean>;
};

/** What the browser remembers of who saves. */
const byAt = 'entente.by';
const lastBy = () => {
  try {
    return localStorage.getItem(byAt) ?? '';
  } catch {
    return '';
  }
};

/** Saves what is on the screen by a name. */
export function SaveForm({ where, user, onSave }: Props) {
  const [given, setGiven] = useState<Given>(() => ({ name: '', caption: '', by: lastBy() }));
  const change = (part: Partial<Given>) => setGiven({ ...given, ...part });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (where === null || given.name.trim() === '' || !(await onSave({ ...given, by: user ?? given.by })))
      return;
    try {
      localStorage.setItem(byAt, given.by);
    } catch {
      // It is asked for again next time.
    }
    change({ name: '', caption: '' });
  };
  return (
    <form className="views-save" aria-label={t('views:save.head')} onSubmit={save}>
      <h3>{t('views:save.head')}</h3>
      <p className="muted">{where === null ? t('common:reading') : t(`views:drawer.where.${where}`)}</p>
      <label>
        {t('views:save.name')}
        <input
          value={given.name}
          maxLength={120}
          required
          onChange={event => change({ name: event.target.value })}
        />
      </label>
      <label>
        <span>
          {t('views:save.caption')} <span className="muted">{t('views:save.optional')}</span>
        </span>
        <textarea
          rows={2}
          value={given.caption}
          maxLength={2_000}
          onChange={event => change({ caption: event.target.value })}
        />
      </label>
      {user === null ? (
        <label>
          <span>
            {t('views:save.by')} <span className="muted">{t('views:save.optional')}</span>
          </span>
          <input value={given.by} maxLength={100} onChange={event => change({ by: event.target.value })} />
        </label>
      ) : (
        <p>{t('views:save.as', { name: user })}</p>
      )}
      <button type="submit" className="button primary" disabled={where === null || given.name.trim() === ''}>
        {t('views:save.do')}
      </button>
    </form>
  );
}
