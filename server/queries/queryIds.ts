import { queryId } from '../contract/queries.ts';

const longest = 80;

/**
 * An id made from a title or a file’s name, and that nothing else has.
 * @param taken whether something has it
 */
export function idFrom(named: string, taken: (id: string) => boolean): string {
  const plain = named
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const id = cut(queryId.safeParse(named).success ? named : plain, longest) || 'query';
  for (let count = 1; ; count += 1) {
    const numbered = count === 1 ? id : `${cut(id, longest - 5)}-${count}`;
    if (!taken(numbered)) return numbered;
  }
}

const cut = (id: string, most: number) => id.slice(0, most).replace(/^-+|-+$/g, '');
