import { defineConfig } from 'vitest/config';
import { readConfig } from './server/config.ts';
import { findDocker } from './tests/support/docker.ts';

/** Where Docker is missing nothing can be composed: tests/run.ts says so. A build server has to have it. */
const composed = readConfig().ci || findDocker().missing === null;
const compose = composed ? ['tests/compose/**/*.test.ts'] : [];
const composeFull = composed ? ['tests/composeFull/**/*.test.ts'] : [];

/** Files that share one database run one after another; what needs no database runs beside each other. */
export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/repo/**/*.test.ts'],
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'neo4j',
          include: ['tests/{graph,api,browser,contract}/**/*.test.ts', ...compose],
          globalSetup: ['tests/support/globalSetup.ts'],
          maxWorkers: 1,
          testTimeout: 120_000,
          // A page under test answers when the machine lets it.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'lifecycle',
          include: ['tests/lifecycle/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Only `npm run test:full` runs these, and whoever names them: each may take minutes.
        test: {
          name: 'full',
          include: ['tests/full/**/*.test.ts', ...composeFull],
          globalSetup: ['tests/support/globalSetup.ts'],
          maxWorkers: 1,
          testTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
