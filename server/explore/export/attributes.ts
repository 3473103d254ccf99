import type { Cell, Flat } from './rows.ts';

export type AttributeType = 'string' | 'boolean' | 'long' | 'double';
/** An attribute that some rows have, with the type that holds all its values. */
export type Attribute = { name: string; type: AttributeType };

/** The attributes of rows in the order in which they come up, without those that a format gives a place of its own. */
export function attributesOf(rows: Flat[], besides: string[]): Attribute[] {
  const types = new Map<string, AttributeType>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (value === null || besides.includes(name)) continue;
      types.set(name, common(types.get(name), typeOf(value)));
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

function typeOf(value: NonNullable<Cell>): AttributeType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  return Number.isSafeInteger(value) ? 'long' : 'double';
}

function common(known: AttributeType | undefined, found: AttributeType): AttributeType {
  if (known === undefined || known === found) return found;
  const numbers: AttributeType[] = ['long', 'double'];
  return numbers.includes(known) && numbers.includes(found) ? 'double' : 'string';
}
