import { t } from '../../texts/own.ts';
import { Labelled } from './Labelled.tsx';
import type { DraftFault } from './useSaving.ts';

type Props = { id: string; faults: DraftFault[]; onId(id: string): void };

/** The id of a query, which is the name of its file. */
export function FileNameField({ id, faults, onId }: Props) {
  return (
    <Labelled label={t('own:save.id')} hint={t('own:save.idHint')} faults={faults}>
      {about => (
        <span className="save-id">
          <input
            {...about}
            value={id}
            maxLength={80}
            spellCheck={false}
            autoCapitalize="none"
            onChange={event => onId(event.target.value)}
          />
          <code aria-hidden="true">{'.cypher'}</code>
        </span>
      )}
    </Labelled>
  );
}
