import type { CypherLimits } from '../../server/contract/cypher.ts';
import { t } from '../texts/workspace.ts';

/** The limits on rows that can be chosen, up to the most that the server gives. */
export const rowChoices = ({ rows, mostRows }: CypherLimits): number[] =>
  [...new Set([1_000, rows, 10_000, mostRows])]
    .filter(count => count <= mostRows)
    .sort((one, other) => one - other);

export const rowsInWords = (count: number): string => t('workspace:limits.rows', { count });

export const limitsInWords = ({ timeout, mostRows, bytes, statementBytes, atOnce }: CypherLimits): string =>
  t('workspace:limits.long', {
    seconds: Math.round(timeout / 1000),
    kilobytes: Math.round(statementBytes / 1024),
    rows: rowsInWords(mostRows),
    megabytes: Math.round(bytes / 1024 ** 2),
    client: atOnce.client,
  });
