import type { CypherResult } from '../../../server/contract/cypher.ts';
import type { SavedQuery } from '../../../server/contract/queries.ts';

/** A way to show an answer. */
export type Way = SavedQuery['shows'];

/** An answer, or as much of it as has come: what only its end tells is missing until then. */
export type Answered = Pick<CypherResult, 'columns' | 'rows'> &
  Partial<Pick<CypherResult, 'total' | 'totalIsExact' | 'returned' | 'truncated' | 'milliseconds' | 'graph'>>;
