import { IconCode } from '@tabler/icons-react';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import type { Asked } from './asked.ts';
import { asCypher } from './lazy.ts';

/** Opens the workspace with the Cypher that gives what stands above the button. */
export function AsCypher({ asked }: { asked: Asked | null }) {
  const shared = useShared();
  if (asked === null) return null;
  return (
    <button type="button" className="button" onClick={() => asCypher(shared, asked)}>
      <IconCode size={16} aria-hidden="true" /> {t('stage:cypher.open')}
    </button>
  );
}
