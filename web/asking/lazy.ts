import type { Shared } from '../panels/context.ts';
import type { Asked } from './asked.ts';

/** Opens a part of the picture as Cypher; what that takes is read when it is first wanted. */
export const asCypher = (shared: Shared, asked: Asked): void =>
  void import('./open.ts').then(
    ({ openAsCypher }) => openAsCypher(shared, asked),
    () => shared.dispatch({ type: 'cypherAsked', statement: '', given: [] }),
  );
