import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../../server/contract/graph.ts';
import { untagged } from '../../server/explore/parameters.ts';
import { runCypher } from '../../server/explore/runCypher.ts';
import { type AdHoc, openAdHoc } from '../../server/graph/adhoc.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { InvalidParameters } from '../../server/queries/index.ts';
import { connection, emptyGraph } from '../support/neo4j.ts';

let graph: Graph;
let adHoc: AdHoc;
beforeAll(async () => {
  graph = await emptyGraph();
  adHoc = openAdHoc(connection());
});
afterAll(async () => {
  await adHoc?.close();
  await graph?.close();
});
async function run(statement: string, parameters: Record<string, Value> = {}) {
  const sent = untagged(parameters);
  const { rows } = await runCypher(
    graph,
    adHoc,
    { statement, parameters: sent },
    new AbortController().signal,
  );
  return rows;
}

describe('a duration is ISO 8601 text:', () => {
  const cases: [[number, number, number, number], string][] = [
    [[0, 0, 0, 0], 'PT0S'],
    [[0, 3, 0, 0], 'P3D'],
    [[0, -3, 0, 0], 'P-3D'],
    [[14, 0, 0, 0], 'P1Y2M'],
    [[-14, 1, 0, 0], 'P-1Y-2M1D'],
    [[0, 0, 3661, 0], 'PT1H1M1S'],
    [[0, 0, -3661, 0], 'PT-1H-1M-1S'],
    [[0, 0, 0, 500_000_000], 'PT0.5S'],
    [[0, 0, -1, 500_000_000], 'PT-0.5S'],
    [[0, 0, -61, 1], 'PT-1M-0.999999999S'],
    [[1, 2, 3, 40], 'P1M2DT3.00000004S'],
  ];
  test.each(cases)('%j is %s', async ([months, days, seconds, nanoseconds], text) => {
    // As Neo4j writes it, and reads it back.
    const given = `duration({months: ${months}, days: ${days}, seconds: ${seconds}, nanoseconds: ${nanoseconds}})`;
    const [row] = await run(`WITH ${given} AS d RETURN d, toString(d) AS text, d = duration($text) AS same`, {
      text,
    });
    expect(row).toEqual([text, text, true]);
  });
});

describe('what is tagged among the parameters', () => {
  const values: [string, Value, string][] = [
    ['Integer', { $type: 'Integer', value: '-9223372036854775808' }, 'INTEGER'],
    ['Float', { $type: 'Float', value: 'NaN' }, 'FLOAT'],
    ['2D point', { $type: 'Point', srid: 4326, coordinates: [37, 55.5] }, 'POINT'],
    ['3D point', { $type: 'Point', srid: 9157, coordinates: [1, 2, 3] }, 'POINT'],
    ['Bytes', { $type: 'Bytes', base64: 'AAH+/w==' }, 'LIST<INTEGER'],
    [
      'Map',
      {
        $type: 'Map',
        entries: [['$type', [{ $type: 'Integer', value: '9007199254740993' }]]],
      },
      'MAP',
    ],
  ];
  test.each(values)(
    'comes back as it was sent, also within lists and maps: %s',
    async (_what, value, type) => {
      const [row] = await run('RETURN $x, $list, $map, valueType($x)', {
        x: value,
        list: [value],
        map: { in: value },
      });
      expect(row?.slice(0, 3)).toEqual([value, [value], { in: value }]);
      expect(row?.[3]).toContain(type);
    },
  );

  test('a whole Float is a FLOAT, a whole number an INTEGER', async () => {
    const parameters = { float: { $type: 'Float', value: '2' }, whole: 2 };
    expect(await run('RETURN $float / 4, $whole / 4', parameters)).toEqual([[0.5, 0]]);
  });

  test('every one that cannot be read is told with its place', () => {
    const faulty: Record<string, Value> = {
      a: { $type: 'Integer', value: '9223372036854775808' },
      b: [1, { $type: 'Float', value: 'x' }],
      c: { $type: 'Node', id: 'kp' },
      d: { in: { $type: 'Point', srid: 4326, coordinates: [1, 2, 3] } },
      e: { $type: 'Date', value: '2024' },
      f: { $type: 'Map', entries: [[1, 2]] },
      g: { $type: 'Bytes', base64: '?' },
      h: { $type: 'Map', entries: [['k', { $type: 'Path' }]] },
    };
    const thrown = (() => {
      try {
        return untagged(faulty);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(InvalidParameters);
    const places = (thrown as InvalidParameters).faults.map(({ at }) => at.replace('parameters.', ''));
    expect(places).toEqual(['a', 'b.1', 'c', 'd.in', 'e', 'f', 'g', 'h.k']);
  });
});
