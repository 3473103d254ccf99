import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { build } from '../../server/load/build.ts';
import { checkFolder } from '../../server/load/check.ts';
import {
  dossierFolder,
  exampleFiles,
  folderWith,
  folderWithClaims,
  claim as written,
} from '../support/dossiers.ts';

type Content = { sources?: Record<string, { claims: unknown[] }> } & Record<string, unknown>;

/** What a dossier asks of the graph, in no order. */
function wanted(folder: string) {
  const { nodes, relationships } = build(checkFolder(folder));
  const sorted = (rows: Map<string, unknown>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return { nodes: sorted(nodes), relationships: sorted(relationships) };
}

/** A list in an order that the keys give. */
const inOrder = <T>(items: T[], keys: number[]): T[] =>
  items
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

test('the same dossier in another order and in other files asks for the same graph', () => {
  const files = Object.values(exampleFiles()).map(text => parse(text) as Content);
  const before = wanted(folderWith(exampleFiles()));
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 20 }), keys => {
      const sections = files.flatMap(file => Object.entries(file));
      const shuffled = inOrder(sections, keys).map(([name, content], index): [string, string] => {
        const entries = inOrder(Object.entries(content as Record<string, Content>), keys);
        const turned = entries.map(([id, entry]) => [
          id,
          name === 'sources' ? { ...entry, claims: inOrder(entry.claims as unknown[], keys) } : entry,
        ]);
        return [`part-${index}.yaml`, stringify({ [name]: Object.fromEntries(turned) })];
      });
      expect(wanted(folderWith(Object.fromEntries(shuffled)))).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

const idsOf = (folder: string) => checkFolder(folder).claims.map(({ id }) => id);

test('a claim keeps its id when its words and its grade are corrected', () => {
  const before = idsOf(folderWithClaims(written({ asserts: { combat: true } })));
  const after = idsOf(
    folderWithClaims(written({ asserts: { combat: true }, summary: 'Better.', credibility: 5 })),
  );
  expect(after).toEqual(before);
});

test('what a claim says makes its id', () => {
  const saying = [
    { troops: 3000 },
    { troops: { value: 3000, qualifier: 'about' } },
    { troops: { value: 3000, measure: 'present' } },
    { troops: { value: 3000, scope: 'infantry' } },
    { troops: { value: 3000, asOf: '2030-01-02' } },
    { combat: true },
    { combat: { value: true, modality: 'possible' } },
  ];
  const ids = idsOf(folderWithClaims(...saying.map(asserts => written({ asserts }))));
  expect(new Set(ids).size).toBe(ids.length);
});

test('an entry gives its id to its claims, with what tells them apart', () => {
  const ids = idsOf(
    folderWithClaims(
      written({
        id: 'kirby',
        asserts: {
          happened: true,
          deployed: 'north',
          troops: [
            { value: 3000, measure: 'present', asOf: '2030-01-02' },
            { value: 4000, measure: 'present', asOf: '2030-01-09' },
            { value: 10, scope: 'Officers & staff' },
          ],
        },
      }),
    ),
  );
  expect(ids.slice(3)).toEqual([
    'kirby.happened',
    'kirby.deployed.north',
    'kirby.troops.present.2030-01-02',
    'kirby.troops.present.2030-01-09',
    'kirby.troops.officers-staff',
  ]);
});

test('an answer to an entry answers all its claims, and to one aspect only that', () => {
  const given = written({ id: 'kirby', asserts: { combat: true, training: true } });
  const answering = (answers: string) => {
    const dossier = checkFolder(
      folderWithClaims(given, written({ paragraph: 2, answers, denies: { combat: true } })),
    );
    return dossier.claims.find(({ stance }) => stance === 'denies')?.answers;
  };
  expect(answering('kirby')).toEqual(['kirby.combat', 'kirby.training']);
  expect(answering('kirby.combat')).toEqual(['kirby.combat']);
  expect(() => answering('kirby.troops')).toThrow("unknown claim 'kirby.troops'");
});

test('a claim is public by its date when it was said in public, else by that of its source', () => {
  const day = (claims: Record<string, unknown>) => {
    const wantedNodes = build(
      checkFolder(folderWithClaims(written({ asserts: { combat: true }, ...claims }))),
    ).nodes;
    const node = [...wantedNodes.values()].find(({ properties }) => properties.aspect === 'combat');
    return node?.properties.reported;
  };
  expect(day({ by: 'north', said: '2030-01-10' })).toEqual({ iso: '2030-01-10' });
  expect(day({ by: 'north', said: '2030-01' })).toEqual({ iso: '2030-01-31' });
  expect(day({ by: 'north', said: '2030-01-10', private: true })).toEqual({ iso: '2030-01-31' });
  expect(day({})).toEqual({ iso: '2030-01-31' });
});

test('every element and claim carries the label by which it is known as ours', () => {
  const { nodes } = build(checkFolder(dossierFolder()));
  expect([...nodes.values()].filter(({ labels }) => !labels.includes('Entente'))).toEqual([]);
  expect(nodes.get('north')?.labels).toEqual(['Entente', 'Actor', 'State']);
  expect(nodes.get('deployment')?.labels).toEqual(['Entente', 'Event', 'Deployment']);
});
