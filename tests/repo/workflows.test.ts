import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder, readConfig } from '../../server/config.ts';
import { filesBelow, textOf } from '../support/sourceFiles.ts';

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = {
  uses?: string;
  'runs-on'?: string;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  strategy?: { matrix: Record<string, string[]> };
  needs?: string | string[];
  steps?: Step[];
};
type Workflow = { name: string; on: object; permissions: Record<string, string>; jobs: Record<string, Job> };

const files = filesBelow('.github/workflows', /\.yml$/);
const workflow = (name: string): Workflow => parse(textOf(`.github/workflows/${name}.yml`));
const { scripts, engines } = JSON.parse(textOf('package.json'));
const stepsOf = (job: Job | undefined) => job?.steps ?? [];

test('there is one for changes, one for the image and one for releases', () => {
  expect(files.map(file => path.basename(file))).toEqual(['ci.yml', 'image.yml', 'release.yml']);
});

describe.each(files)('%s', file => {
  const { name, on, permissions, jobs }: Workflow = parse(textOf(file));
  const all = Object.entries(jobs);
  const steps = all.flatMap(([, job]) => stepsOf(job));

  test('begins by itself, ends in time, and may only read but where it makes a release', () => {
    expect(name).toBe(path.basename(file, '.yml'));
    expect(Object.keys(on).length).toBeGreaterThan(0);
    expect(permissions).toEqual({ contents: 'read' });
    for (const [id, job] of all) {
      const writes = name === 'release' && id === 'release';
      expect(job.permissions, id).toEqual(writes ? { contents: 'write' } : undefined);
      if (job.uses) continue;
      expect(job['runs-on'], id).toMatch(/^ubuntu-\d+\.04$/);
      expect(job['timeout-minutes'], id).toBeLessThanOrEqual(60);
    }
    const needed = all.flatMap(([, { needs = [] }]) => needs);
    expect(needed.filter(id => !(id in jobs))).toEqual([]);
  });

  test('names actions by their major version, and scripts and files that exist', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^(actions|docker)\/[\w-]+@v\d+$/);
    for (const [, { uses }] of all)
      if (uses) expect(existsSync(path.join(projectFolder, uses)), uses).toBe(true);
    const run = steps.map(step => step.run ?? '').join('\n');
    for (const [, script] of run.matchAll(/npm run (?:--silent )?([\w:]+)/g))
      expect(scripts).toHaveProperty([String(script)]);
    for (const [, script] of run.matchAll(/bash (\S+)/g))
      expect(existsSync(path.join(projectFolder, String(script))), script).toBe(true);
  });

  test('lets no name of a branch, tag or request become a part of a command', () => {
    expect(steps.filter(({ run }) => run?.includes('{{'))).toEqual([]);
  });
});

test('changes are tried on the oldest Node that is promised, and on that of the image', () => {
  const job = workflow('ci').jobs.test;
  const [oldest, newest] = job?.strategy?.matrix.node ?? [];
  expect(`>=${oldest}`).toBe(engines.node);
  expect(textOf('Dockerfile')).toContain(`FROM node:${newest}-`);
  expect(stepsOf(job).some(({ run }) => run === 'bash .ci/run')).toBe(true);
  // A release too, on the Node of the image.
  const released = stepsOf(workflow('release').jobs.check);
  expect(released.some(({ run }) => run === 'bash .ci/run')).toBe(true);
  expect(released.find(({ uses }) => uses?.startsWith('actions/setup-node'))?.with).toEqual({
    'node-version': newest,
  });
});

test('whoever runs the tests lets them mount small disks first, which Ubuntu 24.04 keeps from all but root', () => {
  const ran = files.flatMap(file =>
    Object.values((parse(textOf(file)) as Workflow).jobs).map(job =>
      stepsOf(job).flatMap(({ run }) => run ?? []),
    ),
  );
  const testing = ran.filter(commands => commands.includes('bash .ci/run'));
  expect(testing.length).toBe(2);
  for (const commands of testing)
    expect(commands[commands.indexOf('bash .ci/run') - 1]).toBe(
      'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
    );
});

test('an image is pushed by a release alone, where the repository says', () => {
  const build = stepsOf(workflow('image').jobs.build).find(({ uses }) =>
    uses?.startsWith('docker/build-push'),
  );
  expect(build?.with).toMatchObject({
    platforms: 'linux/amd64,linux/arm64',
    push: expect.stringContaining("env.PUSH == 'true'"),
  });
  expect(textOf('.github/workflows/image.yml')).toMatch(
    /^ +PUSH: .* inputs\.version != '' && vars\.IMAGE != '' \}\}$/m,
  );
  const named = files.flatMap(file => [...textOf(file).matchAll(/\b(?:vars|secrets)\.(\w+)/g)]);
  const guide = textOf('docs/releasing.md');
  for (const [, name] of named) expect(guide, name).toMatch(new RegExp(`(variable|secret) \`${name}\``));
  const { image } = workflow('release').jobs;
  expect([image?.uses, image?.needs]).toEqual(['./.github/workflows/image.yml', 'check']);
});

test('the notes of a release lead to the files of its tag', () => {
  const step = stepsOf(workflow('release').jobs.release).find(({ run }) => run?.includes('notes.md'));
  const script = String(step?.run)
    .replace('npm run --silent notes -- "$GITHUB_REF_NAME"', 'cat')
    .replace('>notes.md', '');
  const env = {
    ...readConfig().environment,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'a/b',
    GITHUB_REF_NAME: 'v1.2.0',
  };
  const input = 'See [it](docs/more.md#so), [them](https://example.org/docs/).';
  expect(execFileSync('bash', ['-c', script], { input, env, encoding: 'utf8' })).toBe(
    'See [it](https://github.com/a/b/blob/v1.2.0/docs/more.md#so), [them](https://example.org/docs/).',
  );
});

test('Dependabot looks after packages, actions and the image, weekly', () => {
  const { version, updates } = parse(textOf('.github/dependabot.yml'));
  const kept = updates.map((one: { 'package-ecosystem': string; schedule: object }) => [
    one['package-ecosystem'],
    one.schedule,
  ]);
  expect([version, Object.fromEntries(kept)]).toEqual([
    2,
    Object.fromEntries(['npm', 'github-actions', 'docker'].map(name => [name, { interval: 'weekly' }])),
  ]);
  const known = JSON.parse(textOf('package.json'));
  const ignored = updates[0].ignore.map((one: { 'dependency-name': string }) => one['dependency-name']);
  for (const name of ignored)
    expect({ ...known.dependencies, ...known.devDependencies }).toHaveProperty([name]);
});

test.each(filesBelow('.github/ISSUE_TEMPLATE', /(?<!config)\.yml$/))('%s is a form', file => {
  const { name, description, body } = parse(textOf(file));
  expect([typeof name, typeof description]).toEqual(['string', 'string']);
  const fields = body.filter(({ type }: { type: string }) => type !== 'markdown');
  const ids = fields.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(fields.length);
  for (const { type, attributes } of body) {
    expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
    expect(attributes).toHaveProperty(type === 'markdown' ? 'value' : 'label');
    if (type === 'dropdown') expect(attributes.options.length).toBeGreaterThan(1);
  }
});
