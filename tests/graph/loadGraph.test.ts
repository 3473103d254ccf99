import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { DossierError, type LoadReport, loadDossier, removeDossier } from '../../server/load/index.ts';
import {
  claim,
  deployment,
  dossierFolder,
  exampleFiles,
  exampleFolder,
  folderWith,
  folderWithClaims,
  source,
  supported,
} from '../support/dossiers.ts';
import { cleanDatabase, cypher, emptyGraph } from '../support/neo4j.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
});
beforeEach(cleanDatabase);
afterAll(() => graph.close());

const load = (folder: string, options = {}) => loadDossier(graph, folder, options);
const none = { created: 0, updated: 0, deleted: 0 };
const nothing: LoadReport = { nodes: none, relationships: none };

/** Everything that is in the database, in one order. */
async function everything() {
  const nodes = await cypher(
    'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id, labels',
  );
  const relationships = await cypher(
    'MATCH ()-[r]->() RETURN r.id AS id, properties(r) AS properties ORDER BY id',
  );
  return JSON.stringify([nodes, relationships]);
}

const property = async (id: string, name: string) => {
  const [row] = await cypher('MATCH (n:Entente {id: $id}) RETURN n[$name] AS value', { id, name });
  return row?.value;
};
const has = async (id: string) => (await cypher('MATCH (n:Entente {id: $id}) RETURN n', { id })).length === 1;

describe('loading a dossier', () => {
  test('creates what it tells of, and counts that', async () => {
    const report = await load(exampleFolder);
    const [nodes] = await cypher('MATCH (n:Entente) RETURN count(n) AS count');
    const [relationships] = await cypher('MATCH (:Entente)-[r]->(:Entente) RETURN count(r) AS count');
    expect(report).toEqual({
      nodes: { ...none, created: nodes?.count },
      relationships: { ...none, created: relationships?.count },
    });
    // 5 actors, 2 places, 2 events, 2 sources, 17 claims, the dossier itself
    expect(nodes?.count).toBe(29);
  });

  test('writes a claim with its speaker, relay, answer and the role it supports', async () => {
    await load(exampleFolder);
    const rows = await cypher(
      `MATCH (s:Source)-[:REPORTS]->(c:Claim {aspect: 'troops'})-[:ABOUT]->(e:Deployment), (who)-[:SAYS]->(c)
       OPTIONAL MATCH (c)-[v:VIA]->(relay)
       OPTIONAL MATCH (c)-[:ANSWERS]->(answered)
       RETURN s.id AS source, who.id AS speaker, c.low AS low, c.high AS high, c.qualifier AS qualifier,
         relay.id AS relay, v.step AS step, answered.id AS answered, c.grade AS grade ORDER BY low`,
    );
    expect(rows).toEqual([
      expect.objectContaining({
        source: 'gazette-2030-05-05',
        speaker: 'belorian-army',
        low: 3000,
        high: null,
      }),
      expect.objectContaining({
        source: 'herald-2030-05-08',
        low: 5000,
        high: 5000,
        qualifier: 'about',
        grade: 'C4',
      }),
      expect.objectContaining({ speaker: 'vera-lind', low: null, high: null, qualifier: 'several' }),
    ]);
    expect(rows[1]).toMatchObject({ relay: 'belorian-army', step: 1 });
    expect(rows[1]?.answered).toMatch(/^army-3000\.troops/);
    const [role] = await cypher(
      `MATCH (c:Claim {aspect: 'deployed'})-[:NAMES]->(a)-[r:DEPLOYED]->(:Deployment)
       WHERE r.id = c.element RETURN r.id AS id, a.id AS actor`,
    );
    expect(role).toEqual({ id: 'ardania|DEPLOYED|deployment-2030-05', actor: 'ardania' });
  });

  test('writes days as DATE, positions as WGS-84 points and counts as INTEGER', async () => {
    await load(exampleFolder);
    const [row] = await cypher(
      `MATCH (e:Entente {id: 'deployment-2030-05'}), (p:Place {id: 'porto-belo'}), (q:Place {id: 'northern-hills'}),
             (:Entente {id: 'vera-lind'})-[r:REPRESENTS]->(), (c:Claim {aspect: 'troops', low: 5000})
       RETURN valueType(e.from) AS from, toString(e.to) AS to, e.date AS date, p.point.latitude AS latitude,
         p.point.srid AS srid, q.point AS none, toString(r.from) AS since, r.to AS until,
         valueType(c.value) AS value, valueType(e.claims) AS claims`,
    );
    expect(row).toEqual({
      from: 'DATE NOT NULL',
      to: '2030-05-10',
      date: '2030-05-01~/2030-05-10~',
      latitude: 41.2,
      srid: 4326,
      none: null,
      since: '2028-03-01',
      until: null,
      value: 'INTEGER NOT NULL',
      claims: 'INTEGER NOT NULL',
    });
  });

  test('a second time writes nothing', async () => {
    await load(exampleFolder);
    const before = await everything();
    const [first] = await cypher('MATCH (n) RETURN sum(size(keys(n))) AS keys');
    expect(await load(exampleFolder)).toEqual(nothing);
    expect(await everything()).toBe(before);
    expect((await cypher('MATCH (n) RETURN sum(size(keys(n))) AS keys'))[0]).toEqual(first);
  });

  test('a second time sends no writing statement, not even for what is computed', async () => {
    await load(exampleFolder);
    const sent: string[] = [];
    const watched: Graph = {
      ...graph,
      write: work =>
        graph.write(runner =>
          work({
            run: (name, parameters) => {
              sent.push(name);
              return runner.run(name, parameters);
            },
          }),
        ),
    };
    await loadDossier(watched, exampleFolder);
    expect(sent.filter(name => /create|update|delete/.test(name))).toEqual([]);
    expect(sent).toContain('explore/support');
  });

  test('as a dry run tells what would be done and writes nothing', async () => {
    const planned = await load(exampleFolder, { dryRun: true });
    expect(await cypher('MATCH (n) RETURN n')).toEqual([]);
    expect(await load(exampleFolder)).toEqual(planned);
  });

  test('with a fault writes nothing', async () => {
    const files = exampleFiles();
    const events = files['events.yaml']?.replace('deployed: ardania', 'deployed: ardonia') ?? '';
    await expect(load(folderWith({ ...files, 'events.yaml': events }))).rejects.toThrow(DossierError);
    expect(await cypher('MATCH (n) RETURN n')).toEqual([]);
  });

  test('that breaks off in the middle leaves the graph as it was', async () => {
    await load(dossierFolder());
    const before = await everything();
    const changed = dossierFolder({
      events: { deployment: deployment({ title: 'Other' }), more: deployment() },
      sources: {
        paper: source([supported(), supported({ about: 'more' })]),
      },
    });
    // Nodes are written before relationships: a relationship with an id that is taken stops it half way.
    await cypher('CREATE CONSTRAINT obstacle FOR ()-[r:REPORTS]-() REQUIRE r.id IS UNIQUE');
    await cypher("CREATE (:Elsewhere)-[:REPORTS {id: 'obstacle'}]->(:Elsewhere)");
    const obstructed: Graph = {
      ...graph,
      write: work =>
        graph.write(runner =>
          work({
            run: (name, parameters = {}) => {
              const rows = parameters.rows as { properties?: { id?: string } }[] | undefined;
              for (const { properties } of name === 'load/create-relationships' ? (rows ?? []) : [])
                if (properties?.id?.includes('|REPORTS|')) properties.id = 'obstacle';
              return runner.run(name, parameters);
            },
          }),
        ),
    };
    try {
      await expect(loadDossier(obstructed, changed)).rejects.toMatchObject({ code: 'constraint' });
    } finally {
      await cypher('DROP CONSTRAINT obstacle');
      await cypher('MATCH (n:Elsewhere) DETACH DELETE n');
    }
    expect(await everything()).toBe(before);
  });
});

describe('loading a changed dossier', () => {
  test('updates what is written differently and takes away what is no longer there', async () => {
    await load(
      folderWithClaims(
        claim({ asserts: { combat: true } }),
        claim({ paragraph: 2, asserts: { training: true } }),
      ),
    );
    const report = await load(
      dossierFolder({
        actors: {
          north: { kind: 'state', name: 'North', iso2: 'XX', description: 'A state.' },
          south: { kind: 'state', name: 'South', iso2: 'XX' },
        },
        sources: {
          paper: source([supported(), claim({ asserts: { combat: true }, summary: 'Better words.' })]),
        },
      }),
    );
    // Updated: north, the claim on combat. Deleted: the claim on training with REPORTS and ABOUT.
    expect(report).toEqual({
      nodes: { created: 0, updated: 2, deleted: 1 },
      relationships: { created: 0, updated: 0, deleted: 2 },
    });
    expect(await property('north', 'description')).toBe('A state.');
    expect(await cypher("MATCH (c:Claim {aspect: 'combat'}) RETURN c.summary AS summary")).toEqual([
      { summary: 'Better words.' },
    ]);
  });

  test('takes a property away that is no longer written, and what was computed of a claim that is gone', async () => {
    await load(
      dossierFolder({
        events: { deployment: deployment({ span: 'throughout' }) },
        sources: { paper: source([supported(), claim({ asserts: { troops: 300 } })]) },
      }),
    );
    expect(await property('deployment', 'troopsLow')).toBe(300);
    await load(dossierFolder());
    expect(await property('deployment', 'span')).toBeNull();
    expect(await property('deployment', 'troopsLow')).toBeNull();
    expect(await property('deployment', 'claims')).toBe(3);
  });

  test('gives an element its new kind and takes the old one from it', async () => {
    await load(dossierFolder());
    const report = await load(
      dossierFolder({
        actors: {
          north: { kind: 'organization', name: 'North' },
          south: { kind: 'state', name: 'South', iso2: 'XX' },
        },
      }),
    );
    expect(report.nodes).toEqual({ ...none, updated: 1 });
    const [row] = await cypher("MATCH (n:Entente {id: 'north'}) RETURN labels(n) AS labels");
    expect([...((row?.labels as string[] | undefined) ?? [])].sort()).toEqual([
      'Actor',
      'Entente',
      'Organization',
    ]);
  });

  test('keeps labels and relationships that somebody else gave', async () => {
    await load(dossierFolder());
    await cypher(
      "MATCH (n:Entente {id: 'north'}) SET n:Favourite CREATE (:Note {id: 'north'})-[:MENTIONS {id: 'm', by: 'me'}]->(n)",
    );
    expect(await load(dossierFolder())).toEqual(nothing);
    const rows = await cypher('MATCH (:Note)-[m:MENTIONS]->(n:Favourite) RETURN m.by AS by, n.id AS id');
    expect(rows).toEqual([{ by: 'me', id: 'north' }]);
  });
});

describe('somebody else’s nodes', () => {
  test('with the same id and label stay apart and as they were', async () => {
    await cypher(
      "CREATE (:State {id: 'north', name: 'Not ours'})-[:DEPLOYED {id: 'x'}]->(:Deployment {id: 'deployment'})",
    );
    await load(dossierFolder());
    await load(
      dossierFolder({
        actors: {
          north: { kind: 'state', name: 'N', iso2: 'XX' },
          south: { kind: 'state', name: 'S', iso2: 'XX' },
        },
      }),
    );
    await removeDossier(graph, 'test');
    expect(
      await cypher(
        'MATCH (a)-[r]->(b) RETURN properties(a) AS a, labels(a) AS labels, properties(r) AS r, properties(b) AS b',
      ),
    ).toEqual([
      { a: { id: 'north', name: 'Not ours' }, labels: ['State'], r: { id: 'x' }, b: { id: 'deployment' } },
    ]);
    expect(await cypher('MATCH (n:Entente) RETURN n')).toEqual([]);
  });
});

describe('two dossiers that share actors and events', () => {
  const named = (name: string) => ({
    north: { kind: 'state', name, iso2: 'XX' },
    south: { kind: 'state', name: 'South', iso2: 'XX' },
  });
  const first = () => dossierFolder({ id: 'first', actors: named('First name') });
  const second = () =>
    dossierFolder({
      id: 'second',
      actors: { ...named('Second name'), west: { kind: 'state', name: 'West', iso2: 'XW' } },
      events: { deployment: deployment({ title: 'Second title', against: 'west' }) },
      sources: {
        journal: source([
          supported({ denies: { combat: true } }),
          claim({ paragraph: 2, asserts: { against: 'west', troops: 500 } }),
        ]),
      },
    });

  test('hold them together, with the properties that the first one gives', async () => {
    await load(first());
    await load(second());
    expect(await property('north', 'dossiers')).toEqual(['first', 'second']);
    expect(await property('west', 'dossiers')).toEqual(['second']);
    expect(await property('north', 'name')).toBe('First name');
    expect(await property('deployment', 'title')).toBe('Troops');
    const [role] = await cypher('MATCH ()-[r:DEPLOYED]->() RETURN r.dossiers AS dossiers');
    expect(role?.dossiers).toEqual(['first', 'second']);
  });

  test('each loaded again write nothing', async () => {
    const folders = [first(), second()];
    for (const folder of folders) await load(folder);
    for (const folder of folders) expect(await load(folder)).toEqual(nothing);
  });

  test('are computed together', async () => {
    await load(first());
    expect(await property('deployment', 'claims')).toBe(3);
    await load(second());
    expect(await property('deployment', 'claims')).toBe(9);
    expect(await property('deployment', 'sources')).toBe(2);
    expect(await property('deployment', 'disputes')).toEqual(['combat']);
    expect(await property('deployment', 'troopsLow')).toBe(500);
  });

  test('keep what they share until the last one goes', async () => {
    await load(first());
    await load(second());
    await removeDossier(graph, 'second');
    expect(await has('west')).toBe(false);
    expect(await has('journal')).toBe(false);
    expect(await property('north', 'dossiers')).toEqual(['first']);
    expect(await property('deployment', 'claims')).toBe(3);
    expect(await property('deployment', 'disputed')).toBe(false);
    await removeDossier(graph, 'first');
    expect(await cypher('MATCH (n:Entente) RETURN n')).toEqual([]);
  });

  test('hand on the properties when the one that gave them goes', async () => {
    await load(first());
    await load(second());
    await removeDossier(graph, 'first');
    expect(await property('north', 'name')).toBe('First name');
    const report = await load(second());
    expect(report.nodes).toEqual({ ...none, updated: 2 });
    expect(await property('north', 'name')).toBe('Second name');
    expect(await property('deployment', 'title')).toBe('Second title');
    expect(await load(second())).toEqual(nothing);
  });

  test('lose only their own part of a role that the other one no longer has', async () => {
    await load(first());
    await load(second());
    await load(
      dossierFolder({
        id: 'second',
        actors: named('Second name'),
        events: { deployment: deployment() },
        sources: { journal: source([supported()]) },
      }),
    );
    expect(await cypher('MATCH ()-[r:AGAINST]->() RETURN r')).toEqual([]);
    expect(await cypher('MATCH ()-[r:DEPLOYED]->() RETURN r.dossiers AS d')).toEqual([
      { d: ['first', 'second'] },
    ]);
  });

  test('cannot hold one id as two kinds of thing', async () => {
    await load(first());
    const before = await everything();
    const other = dossierFolder({
      id: 'second',
      actors: { ...named('Second name'), north: { kind: 'organization', name: 'North' } },
    });
    await expect(load(other)).rejects.toThrow(/'north' \(.*State.*, of dossier first\)/);
    await expect(load(other, { dryRun: true })).rejects.toThrow(/'north'/);
    expect(await everything()).toBe(before);
  });

  test('cannot both give a claim the same id', async () => {
    const withClaim = (id: string, paper: string) =>
      dossierFolder({
        id,
        sources: { [paper]: source([supported(), claim({ id: 'kirby', asserts: { combat: true } })]) },
      });
    await load(withClaim('first', 'paper'));
    await expect(load(withClaim('second', 'journal'))).rejects.toThrow(/kirby\.combat/);
  });
});
