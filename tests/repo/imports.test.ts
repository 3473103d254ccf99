import { describe, expect, test } from 'vitest';
import { filesBelow, importGraph, importsIn, textOf } from '../support/sourceFiles.ts';

/** What each part may import besides itself (DESIGN: main → http → explore, load → queries, model, graph → contract). */
const mayImport: Record<string, string[]> = {
  'server/contract': [],
  'server/model': ['server/contract'],
  'server/graph': ['server/contract'],
  'server/files': [],
  'server/queries': ['server/files', 'server/model', 'server/contract'],
  'server/views': ['server/files', 'server/contract'],
  'server/neo4j': ['server/graph'],
  'server/operations': ['server/queries', 'server/graph', 'server/contract'],
  'server/explore': ['server/queries', 'server/model', 'server/graph', 'server/contract'],
  'server/load': ['server/queries', 'server/model', 'server/graph', 'server/contract'],
  'server/doctor': [
    'server/config.ts',
    'server/backup',
    'server/neo4j',
    'server/queries',
    'server/views',
    'server/load',
    'server/files',
    'server/graph',
  ],
  'server/backup': ['server/load', 'server/files', 'server/graph'],
  'server/http': [
    'server/explore',
    'server/load',
    'server/queries',
    'server/views',
    'server/files',
    'server/operations',
    'server/model',
    'server/graph',
    'server/contract',
  ],
  'server/mcp': ['server/http', 'server/contract'],
  'server/releasing': ['server/config.ts', 'server/webBuild.ts'],
  'server/config.ts': ['server/accessSettings.ts', 'server/secretSettings.ts'],
  'web/texts': [],
  'web/state': ['server/contract', 'web/texts'],
  'web/api': ['server/contract', 'web/state', 'web/texts'],
  web: ['server/contract', 'web'],
};

const partOf = (file: string): string | undefined =>
  Object.keys(mayImport)
    .filter(part => file === part || file.startsWith(`${part}/`))
    .sort((one, other) => other.length - one.length)[0];

function isAllowed(from: string, to: string): boolean {
  const part = partOf(from);
  if (part === undefined) return true;
  const target = partOf(to) ?? to;
  const allowed = mayImport[part] ?? [];
  return target === part || allowed.some(name => target === name || target.startsWith(`${name}/`));
}

/** Every forbidden import, each with the chain of imports by which a program reaches it. */
function forbidden(graph: Map<string, string[]>): string[] {
  const reachedFrom = new Map<string, string | null>();
  const queue = [...graph.keys()].filter(
    file => partOf(file) === undefined || /^web\/main\.tsx?$/.test(file),
  );
  for (const file of queue) reachedFrom.set(file, null);
  for (const file of queue) {
    for (const target of graph.get(file) ?? []) {
      if (reachedFrom.has(target)) continue;
      reachedFrom.set(target, file);
      queue.push(target);
    }
  }
  const chainTo = (file: string): string => {
    const before = reachedFrom.get(file);
    return before ? `${chainTo(before)} → ${file}` : file;
  };
  return [...graph].flatMap(([file, targets]) =>
    targets.filter(target => !isAllowed(file, target)).map(target => `${chainTo(file)} → ${target}`),
  );
}

const files = [...filesBelow('server', /\.ts$/), ...filesBelow('web', /\.tsx?$/)].filter(
  file => file !== 'web/vite.config.ts',
);

describe('the direction of dependence', () => {
  test('holds for every import', () => {
    const graph = importGraph(files);
    const edges = [...graph.values()].flat().length;
    expect(edges, 'imports found at all').toBeGreaterThan(files.length / 2);
    expect(forbidden(graph)).toEqual([]);
  });

  test('a forbidden import is told with its chain', () => {
    const planted = new Map([
      ['server/main.ts', ['server/http/app.ts']],
      ['server/http/app.ts', ['server/explore/overview.ts']],
      ['server/explore/overview.ts', ['server/http/problem.ts']],
      ['server/http/problem.ts', []],
    ]);
    expect(forbidden(planted)).toEqual([
      'server/main.ts → server/http/app.ts → server/explore/overview.ts → server/http/problem.ts',
    ]);
  });

  test('the web app imports nothing of the server but the contract', () => {
    const strays = files
      .filter(file => file.startsWith('web/'))
      .flatMap(file =>
        importsIn(textOf(file))
          .filter(target => /(^|\/)server\//.test(target) && !target.includes('/server/contract/'))
          .map(target => `${file} → ${target}`),
      );
    expect(strays).toEqual([]);
  });

  test('the state of the web app knows neither the page, nor Cytoscape, nor the network', () => {
    const strays = files
      .filter(file => file.startsWith('web/state/'))
      .flatMap(file =>
        importsIn(textOf(file))
          // Packing a link needs a packer, which knows none of them either.
          .filter(target => !target.startsWith('.') && target !== 'fflate')
          .map(target => `${file} → ${target}`),
      );
    expect(strays).toEqual([]);
  });
});

test('the environment is read in server/config.ts alone', () => {
  const readers = [...files, ...filesBelow('tests', /\.ts$/)].filter(
    file => file !== 'tests/repo/imports.test.ts' && /process\.env\b/.test(textOf(file)),
  );
  expect(readers).toEqual(['server/config.ts']);
});
