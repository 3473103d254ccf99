import { t } from '../../texts/own.ts';
import { Labelled } from './Labelled.tsx';
import type { Saving } from './useSaving.ts';

type Props = { statement: string; onChange(statement: string): void; saving: Saving };

/** The statement itself. */
export function StatementField({ statement, onChange, saving }: Props) {
  const faults = saving.faultsOf('statement').map(fault => ({
    ...fault,
    message:
      statement.trim() === ''
        ? fault.message
        : t('own:save.atLine', { line: fault.line, message: fault.message }),
  }));
  return (
    <Labelled label={t('own:save.statement')} faults={faults}>
      {about => (
        <textarea
          {...about}
          className="save-statement"
          rows={12}
          spellCheck={false}
          autoCapitalize="none"
          value={statement}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
