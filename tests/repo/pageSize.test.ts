import { expect, test } from 'vitest';
import { buildWeb } from '../../server/webBuild.ts';
import { pageFiles, shellSize } from '../support/pageSizes.ts';

test('what a browser reads before anything is drawn takes at most 400 kB with gzip', async () => {
  const files = pageFiles(await buildWeb(() => undefined));
  const shell = shellSize(files);
  expect(shell).toBeGreaterThan(100_000);
  expect(shell).toBeLessThanOrEqual(400_000);
}, 120_000);
