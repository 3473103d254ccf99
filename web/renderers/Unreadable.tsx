import { t } from '../texts/index.ts';

/** Entente’s server went away before a renderer was read. */
export function Unreadable() {
  return (
    <div className="middle" role="alert">
      <p>{t('renderers:unreadable')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('renderers:again')}
      </button>
    </div>
  );
}
