import { expect, test } from 'vitest';
import { version } from '../../server/answering.ts';
import { openApi } from '../../server/http/openapi.ts';
import { textOf } from '../support/sourceFiles.ts';

const changelog = textOf('CHANGELOG.md');
/** The sections of the changelog, newest first: `[Unreleased]`, `[0.1.0] - 2026-11-26` … */
const sections = changelog
  .split(/^## /m)
  .slice(1)
  .map(text => ({ head: text.split('\n', 1)[0] ?? '', text }));
const groups = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

test('package.json, its lock, the OpenAPI document and the newest release of the changelog have one version', () => {
  const lock = JSON.parse(textOf('package-lock.json'));
  const released = /^\[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/.exec(sections[1]?.head ?? '')?.[1];
  expect(JSON.parse(textOf('package.json')).version).toBe(version);
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
  expect(openApi(version)).toHaveProperty('info.version', version);
  expect(released).toBe(version);
});

test('the changelog has the form of Keep a Changelog', () => {
  expect(sections[0]?.head).toBe('[Unreleased]');
  for (const { head, text } of sections) {
    expect(head).toMatch(/^\[Unreleased\]$|^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
    const named = [...text.matchAll(/^### (.+)$/gm)].map(match => match[1]);
    expect(named, head).toEqual(groups.filter(group => named.includes(group)));
    const name = head.split(' ', 1)[0];
    expect(changelog, `the link of ${name}`).toContain(`\n${name}: `);
  }
});
