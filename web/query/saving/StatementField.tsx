import { Suspense } from 'react';
import { later } from '../../later.tsx';
import { t } from '../../texts/own.ts';
import type { Saving } from './useSaving.ts';

const StatementEditor = later(() => import('./StatementEditor.tsx').then(found => found.StatementEditor));

type Props = { statement: string; onChange(statement: string): void; onSave(): void; saving: Saving };

/** The statement itself; until the editor is there, in a plain field. */
export function StatementField({ statement, onChange, onSave, saving }: Props) {
  const faults = saving.faultsOf('statement');
  return (
    <section className="save-statement" aria-label={t('own:save.statement')}>
      <h3>{t('own:save.statement')}</h3>
      <Suspense
        fallback={
          <textarea
            aria-label={t('own:save.statement')}
            rows={12}
            spellCheck={false}
            value={statement}
            onChange={event => onChange(event.target.value)}
          />
        }
      >
        <StatementEditor statement={statement} onChange={onChange} onSave={onSave} />
      </Suspense>
      {faults.map(({ line, message }) => (
        <p key={`${line} ${message}`} className="save-fault">
          {statement.trim() === '' ? message : t('own:save.atLine', { line, message })}
        </p>
      ))}
    </section>
  );
}
