import { expect, test } from 'vitest';
import { alignedTable } from '../../server/contract/alignedTable.ts';
import { onOneLine, printable, unprintable } from '../../server/contract/printable.ts';
import { DossierError } from '../../server/load/faults.ts';
import { unseen } from '../support/hostileDossier.ts';

test('what would drive a terminal, end a line or turn its direction stands there by its number', () => {
  expect(unprintable.test(unseen)).toBe(true);
  expect(printable(unseen)).toBe(
    '<U+001B>]0;owned<U+0007><U+001B>[2J<U+009B>31m<U+202E>gnp.exe<U+2028>{"level":60}<U+0000>',
  );
  expect(printable('half \ud800, mark \ufeff')).toBe('half <U+D800>, mark <U+FEFF>');
  expect(onOneLine('one\n\ttwo')).toBe('one  two');
  const plain = '“Ким Чен Ын” 김정은\nعربي\u200f, می\u200cخواهم 👩\u200d🚀';
  expect(printable(plain)).toBe(plain);
});

test('nothing of it is in a table or in the faults of a dossier, each of which is one line', () => {
  const table = alignedTable(['name', unseen], [[unseen, 'x']], null);
  expect(unprintable.exec(table)).toBeNull();
  expect(table.trimEnd().split('\n')).toHaveLength(3);
  const { message } = new DossierError([
    { file: `${unseen}.yaml`, line: 1, column: 1, message: `'${unseen}\nb.yaml:1:1: no fault'` },
  ]);
  expect(unprintable.exec(message)).toBeNull();
  expect(message.split('\n')).toHaveLength(2);
});
