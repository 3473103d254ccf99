import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SavedViewContent } from '../../server/contract/views.ts';
import { openViewFolder } from '../../server/views/viewFolder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-views-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (readOnly = false) => openViewFolder(folder, { readOnly });
const content = (more: Partial<SavedViewContent> = {}): SavedViewContent => ({
  name: 'Troops by November',
  caption: 'Two lines:\nand "quotes"',
  by: 'Anna',
  dossier: 'tiny@2',
  view: ['level=events', 'reportedBy=2024-11-02', 'note=n1~element~kp~first\nsecond: line'],
  ...more,
});
const write = (name: string, text: string | Uint8Array) => writeFileSync(path.join(folder, name), text);

describe('a saved view', () => {
  test('is a file to be reviewed, one part of the link a line, and is read as it was', () => {
    const saved = open().save('troops', null, content());
    const text = readFileSync(path.join(folder, 'troops.yaml'), 'utf8');
    expect(text).toContain('name: Troops by November\n');
    expect(text).toContain('  - level=events\n  - reportedBy=2024-11-02\n');
    expect(open().list()).toMatchObject({ views: [saved], faults: [], saving: true });
    expect(saved).toMatchObject({ ...content(), id: 'troops', file: 'troops.yaml' });
    expect(readdirSync(folder)).toEqual(['troops.yaml']);
  });

  test('is changed and deleted only by who saw its present version', () => {
    const first = open().save('troops', null, content());
    const second = open().save('troops', first.version, content({ name: 'Other' }));
    expect(() => open().save('troops', first.version, content())).toThrow(/Somebody changed/);
    expect(() => open().save('troops', null, content())).toThrow(/already a saved view 'troops'/);
    expect(() => open().remove('troops', first.version)).toThrow(/Somebody changed/);
    expect(() => open().remove('nobody', 'x')).toThrow(/no saved view 'nobody'/);
    expect(open().remove('troops', second.version)).toEqual(second);
    expect(() => open().save('troops', second.version, content())).toThrow(/deleted meanwhile/);
    expect(open().list().views).toEqual([]);
  });

  test('has a name that no other has, however it is written', () => {
    open().save('troops', null, content());
    expect(() => open().save('other', null, content({ name: 'TROOPS by november ' }))).toThrow(
      /already a saved view 'Troops by November' \(troops.yaml\)/,
    );
  });

  test('is not saved where nothing is to be', () => {
    expect(() => open(true).save('troops', null, content())).toThrow(/saves no views/);
    const off = openViewFolder(null, { readOnly: false });
    expect(off.list()).toMatchObject({ views: [], saving: false });
    expect(() => off.save('troops', null, content())).toThrow(/saves no views/);
  });

  test('makes its folder when the first one is saved', () => {
    const below = openViewFolder(path.join(folder, 'a', 'b'), { readOnly: false });
    expect(below.list()).toMatchObject({ views: [], faults: [], saving: true });
    below.save('troops', null, content());
    expect(below.list().views).toHaveLength(1);
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['bad.yaml', 'name: [', 1, 'YAML'],
    ['two.yaml', 'name: a\nname: b\nview: []\n', 2, 'YAML'],
    ['empty.yaml', '', 1, 'name'],
    ['list.yaml', '- name: x\n', 1, 'expected object'],
    ['unknown.yaml', 'name: x\nview: []\ncolour: red\n', 3, 'there is no such key: colour'],
    ['part.yaml', 'name: x\nview:\n  - level=events\n  - nothing\n', 4, 'view.1: must be a part of a link'],
    ['step.yaml', 'name: x\nstory:\n  - view: ../up\n', 3, 'small letters'],
    ['none.yaml', 'name: x\n', 1, 'must hold either view or story'],
    ['long.yaml', `view: []\nname: ${'x'.repeat(200)}\n`, 2, 'longer than 120'],
    ['alias.yaml', 'name: x\ncaption: &a y\nby: *a\nview: []\n', 1, 'YAML'],
    ['Not a name.yaml', 'name: x\nview: []\n', 1, 'is not named like'],
    ['notes.txt', 'x', 1, 'is not named like'],
  ])('%s is named with its line, and the others are listed', (name, text, line, message) => {
    open().save('good', null, content());
    write(name, text);
    const { views, faults } = open().list();
    expect(views.map(({ id }) => id)).toEqual(['good']);
    expect(faults[0]).toMatchObject({ file: name, line });
    expect(faults.map(fault => fault.message).join('; ')).toContain(message);
  });

  test('is named where it is not UTF-8, too large, or a folder', () => {
    write('latin.yaml', new Uint8Array([...Buffer.from('name: x\nby: '), 0xe9, 0x0a]));
    write('large.yaml', 'x'.repeat(600 * 1024));
    mkdirSync(path.join(folder, 'folder.yaml'));
    expect(open().list().faults).toEqual([
      { file: 'folder.yaml', line: 1, message: 'cannot be read (EISDIR)' },
      { file: 'large.yaml', line: 1, message: 'is larger than 512 KiB' },
      { file: 'latin.yaml', line: 2, message: 'the file is not UTF-8' },
    ]);
  });

  test('is not written over', () => {
    write('broken.yaml', 'name: [');
    expect(() => open().save('broken', null, content())).toThrow(/already a saved view 'broken'/);
    expect(readFileSync(path.join(folder, 'broken.yaml'), 'utf8')).toBe('name: [');
  });
});
