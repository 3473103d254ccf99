import { numberInWords } from './figureWords.ts';

/** “1 event”, “3 events”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberInWords(count)} ${count === 1 ? one : many}`;
