import { describe, expect, test } from 'vitest';
import { idFrom, readImported, readSavedQuery } from '../../server/queries/index.ts';
import { fileOf } from '../support/ownQueries.ts';

const read = (name: string, text: string) => readImported([{ name, text }]);
/** What is found, each as the query that it would be. */
const found = (name: string, text: string) =>
  read(name, text).found.map(one => {
    const { query, faults } = readSavedQuery('q', 'q', one.text);
    expect(faults).toEqual([]);
    const statement = one.text.split('\n').slice((query?.statementLine ?? 1) - 1);
    return { ...query, format: one.format, named: one.named, statement: statement.join('\n').trim() };
  });
const faults = (name: string, text: string) =>
  read(name, text).faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);

test('a file of ours is taken as it is, by its name', () => {
  const text = fileOf('Mine?');
  expect(read('set/mine.cypher', text)).toMatchObject({
    found: [{ format: 'entente', named: 'mine', text }],
    faults: [],
  });
});

describe('plain Cypher', () => {
  test('is called by the comment on its first line, and belongs to its folder', () => {
    const [one] = found(
      'Films/a.cyp',
      '// Who acted?\n// in what\nMATCH (p:Person)-[r]->(m)\nRETURN p, r, m;\n',
    );
    expect(one).toMatchObject({
      format: 'neo4j-browser',
      title: 'Who acted?',
      group: 'Films',
      shows: 'graph',
      statement: '// in what\nMATCH (p:Person)-[r]->(m)\nRETURN p, r, m',
      description: 'Imported from Neo4j Browser (a.cyp).',
    });
  });

  test('is called by its file where no comment says, and grouped as imported', () => {
    const [one] = found('count.cypher', 'MATCH (n) RETURN count(n) AS n');
    expect(one).toMatchObject({ title: 'count', group: 'Imported', shows: 'table' });
  });

  test('declares its parameters: text, unless a value or a LIMIT says otherwise', () => {
    const script = [
      ':param days => 60',
      ":param names => ['a', 'b']",
      ':param when => date()',
      'MATCH (n) WHERE n.x = $days AND n.name IN $names AND n.who = $who // $not',
      "  AND n.y <> '$neither' RETURN n LIMIT $most",
    ].join('\n');
    const { found: read, faults } = readImported([{ name: 'a.cypher', text: script }]);
    expect(faults).toEqual([
      { file: 'a.cypher', line: 3, message: 'is a command of Neo4j Browser, not Cypher' },
    ]);
    const { query } = readSavedQuery('q', 'q', read[0]?.text ?? '');
    expect(
      query?.parameters.map(({ name, type, list, default: value }) => [name, type, list, value]),
    ).toEqual([
      ['days', 'integer', false, 60],
      ['names', 'text', true, ['a', 'b']],
      ['who', 'text', false, null],
      ['most', 'integer', false, null],
    ]);
  });

  test('of several statements is several queries; semicolons in strings and comments part nothing', () => {
    const script =
      "// One;\nRETURN ';' AS a /* ; */;\n\n// Two\nRETURN 2 AS b;\nRETURN 3 AS c;\n// the end;\n";
    expect(found('s.cypher', script).map(({ title, statement }) => [title, statement])).toEqual([
      ['One;', "RETURN ';' AS a /* ; */"],
      ['Two', 'RETURN 2 AS b'],
      ['s (3)', 'RETURN 3 AS c'],
    ]);
  });

  test('tells where a line of the query came from', () => {
    const { found } = read('s.cypher', 'RETURN 1;\n\n// Two\nRETURN 2 AS b,\n  nobody;');
    const two = found[1];
    const begins = readSavedQuery('q', 'q', two?.text ?? '').query?.statementLine ?? 0;
    expect(two?.lineOf(begins)).toBe(4);
    expect(two?.lineOf(begins + 1)).toBe(5);
    expect(read('s.cypher', '// One\n\n\nRETURN nobody').found[0]?.lineOf(0)).toBe(4);
  });

  test.each([
    ['holds none', 'a.cypher', '// only words\n', 'a.cypher:1: holds no Cypher'],
    ['is a guide', 'a.cypher', ':play movies', 'a.cypher:1: is a command of Neo4j Browser, not Cypher'],
    [
      'names a parameter as no header can',
      'a.cypher',
      '\nRETURN $`a b` AS a',
      "a.cypher:2: '$a b' is no name that a header can declare: letters, digits and _, a letter first",
    ],
    [
      'is called otherwise',
      'a.md',
      'RETURN 1',
      'a.md:1: is none of .cypher, .cyp, .cql, .txt, .json and .csv',
    ],
  ])('is not taken where it %s', (_what, name, text, fault) => {
    expect(faults(name, text)).toEqual([fault]);
  });
});

describe('BloodHound', () => {
  const legacy = {
    queries: [
      {
        name: 'Owned principals',
        category: 'Paths',
        queryList: [
          { final: false, title: 'Select a domain…', query: 'MATCH (d:Domain) RETURN d.name' },
          {
            final: true,
            query: 'MATCH p = (o)-[r:{}*1..]->(d:Domain {name: $result}) WHERE d.id =~ $which RETURN p',
            props: { which: 'S-1-.*' },
          },
        ],
      },
      { name: '---- AZURE ----', queryList: [{ final: true, query: '' }] },
    ],
  };

  test('Legacy: the last step, with what its other steps let one choose and its props', () => {
    const [one] = found('customqueries.json', JSON.stringify(legacy, null, 2));
    expect(one).toMatchObject({
      format: 'bloodhound',
      title: 'Owned principals',
      group: 'Paths',
      shows: 'graph',
      statement: 'MATCH p = (o)-[r*1..]->(d:Domain {name: $result}) WHERE d.id =~ $which RETURN p',
      parameters: [
        { name: 'result', type: 'text', required: true, description: 'Select a domain…' },
        { name: 'which', type: 'text', default: 'S-1-.*' },
      ],
    });
    const line =
      JSON.stringify(legacy, null, 2)
        .split('\n')
        .findIndex(text => text.includes('AZURE')) + 1;
    expect(faults('customqueries.json', JSON.stringify(legacy, null, 2))).toEqual([
      `customqueries.json:${line}: '---- AZURE ----' holds no Cypher`,
    ]);
  });

  test('Community Edition: one query a file, or a list of them', () => {
    const one = { name: 'Nodes', query: '// All\nMATCH (n) RETURN n', description: 'Returns\nall nodes' };
    expect(found('Nodes.json', JSON.stringify(one))).toMatchObject([
      { title: 'Nodes', description: 'Returns all nodes', statement: '// All\nMATCH (n) RETURN n' },
    ]);
    const more = [
      one,
      { ...one, name: 'Again', description: null, category: 'C', platforms: ['AD'] },
      { name: 'x' },
    ];
    expect(found('all.json', JSON.stringify(more)).map(({ title, group }) => [title, group])).toEqual([
      ['Nodes', 'Imported'],
      ['Again', 'C'],
    ]);
    expect(faults('all.json', JSON.stringify(more))).toHaveLength(1);
  });

  test.each([
    ['no JSON', '{"queries": [\n{]}', /^a\.json:\d+: is not JSON that can be read$/],
    ['other JSON', '{"nodes": []}', /^a\.json:1: holds no saved queries/],
    ['an empty list', '[]', /^a\.json:1: holds no saved queries/],
    ['a number', '5', /^a\.json:1: holds no saved queries/],
  ])('is not taken where it is %s', (_what, text, fault) => {
    expect(faults('a.json', text)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('Neo4j Browser', () => {
  test('its CSV: names, descriptions and folders', () => {
    const csv = [
      '\uFEFFname,description,query,id,parentId,isFolder',
      'Places,,,f1,,true',
      'near,"How near, and far","// first\nMATCH (n {name: ""x""})\nRETURN n;\n",1,f1,false',
      'two,,"RETURN 1 AS a;\nRETURN 2 AS b",2,,FALSE',
      'nothing,,,3,,false',
    ].join('\n');
    expect(found('neo4j_query_saved_cypher.csv', csv)).toMatchObject([
      {
        format: 'neo4j-browser',
        title: 'near',
        group: 'Places',
        description: 'How near, and far',
        statement: '// first\nMATCH (n {name: "x"})\nRETURN n',
      },
      { title: 'two (1)', group: 'Imported' },
      { title: 'two (2)' },
    ]);
    expect(faults('a.csv', csv)).toEqual(["a.csv:9: 'nothing' holds no Cypher"]);
    expect(read('a.csv', csv).found.map(({ lineOf }) => lineOf(9))).toEqual([3, 7, 7]);
  });

  test('its favourites', () => {
    const favorites = [{ id: '1', content: '//Mine\nMATCH (n) RETURN n', folder: 'x' }];
    expect(found('saved.json', JSON.stringify(favorites))).toMatchObject([
      { format: 'neo4j-browser', title: 'Mine', statement: 'MATCH (n) RETURN n' },
    ]);
  });

  test.each([
    [
      'other CSV',
      'a,b\n1,2',
      'a.csv:1: holds no saved queries of Neo4j Browser’s: its first line must name name and query',
    ],
    [
      'nothing',
      '',
      'a.csv:1: holds no saved queries of Neo4j Browser’s: its first line must name name and query',
    ],
    ['broken', 'name,query\n"a,b', 'a.csv:2: is not CSV that can be read'],
  ])('is not taken where it is %s', (_what, text, fault) => {
    expect(faults('a.csv', text)).toEqual([fault]);
  });
});

test.each([
  ['Who met whom?', 'who-met-whom'],
  ['Überläufer & Cie.', 'uberlaufer-cie'],
  ['Хто?', 'query'],
  ['---', 'query'],
  ['x'.repeat(200), 'x'.repeat(80)],
  ['taken', 'taken-2'],
  ['a-b', 'a-b'],
])('%s becomes the id %s', (named, id) => {
  expect(idFrom(named, one => one === 'taken')).toBe(id);
});
