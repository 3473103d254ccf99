// `npm run bench`, `npm run soak`: many readers at once, each with an address of its own as behind a reverse proxy, ask a
// real `npm start` on a Neo4j of its own a realistic mix without a pause; then as many send the same Cypher through the bare
// driver; then all come from one address, past the limits. A bench tells figures and judges none; a soak has no bare
// driver, and ends with 1 where an answer, memory or connections are not as they must be.
//   --readers 200   --seconds 300   --faults (soak: Neo4j is killed half way)
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readBare, statementsOf } from './reading/bareDriver.ts';
import { type Figures, inWords, table } from './reading/figures.ts';
import { faultsOf, megabytes } from './reading/judge.ts';
import { type Read, type Reading, read } from './reading/load.ts';
import { everythingAsked, readingOf } from './reading/mix.ts';
import { type Seen, type Served, serve } from './reading/served.ts';

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '300' },
    soak: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
  },
});
const [readers, seconds] = [Number(values.readers), Number(values.seconds)];
/** How long the bare driver and the crowd from one address are at it. */
const shorter = Math.min(seconds, 60);

const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
console.log(`${readers} readers for ${seconds} s; ${processor}, load ${loadavg()[0]?.toFixed(1)}\n`);
const served = await serve();
try {
  process.exitCode = await (values.soak ? soak(served) : bench(served));
} finally {
  await served.stop();
}

async function bench({ address, connection, watch }: Served): Promise<number> {
  const reading = await readingFrom(address);
  const statements = await statementsOf(address, reading.all);
  const watched = watch();
  const product = await read(address, reading, true);
  await watched.stop();
  tell('Through Entente', product);
  tellSeen(watched.seen);
  const bare = await readBare(connection, { ...reading, seconds: shorter }, statements);
  console.log(`\n## The same Cypher through the bare driver, ${shorter} s\n\n${figuresOf(bare, shorter)}`);
  console.log(`\nBoth, in milliseconds:\n\n${beside(product.figures, bare)}`);
  await crowd(address, reading);
  return 0;
}

async function soak({ address, connections, killNeo4j, watch }: Served): Promise<number> {
  const reading = await readingFrom(address);
  const watched = watch();
  let killed: number | null = null;
  if (values.faults)
    setTimeout(() => {
      killed = seconds / 2;
      killNeo4j();
      console.log(`Neo4j is killed after ${killed} s.`);
    }, seconds * 500);
  const product = await read(address, reading, true);
  await watched.stop();
  tell('Through Entente', product);
  tellSeen(watched.seen);
  const past = await crowd(address, reading);
  const { at: ended, withoutRetryAfter } = product;
  const faults = [
    ...faultsOf({ ended, withoutRetryAfter, seen: watched.seen, killed, connections: await connections() }),
    ...faultsOf({ ...past, ended: past.at, seen: [], killed: null, connections: 0 }),
  ];
  console.log(faults.length === 0 ? '\nAll is as it must be.' : `\nNot as it must be:\n${faults.join('\n')}`);
  return faults.length === 0 ? 0 : 1;
}

/** All come from one address, which the limits are for. */
async function crowd(address: string, reading: Reading): Promise<Read> {
  const past = await read(address, { ...reading, seconds: shorter }, false);
  const endings = inWords(past.figures.endings());
  console.log(
    `\n## From one address, ${shorter} s\n\n${endings}; ${past.withoutRetryAfter} refusals without Retry-After.`,
  );
  return past;
}

async function readingFrom(address: string) {
  const everything = await everythingAsked(address);
  const readings = (reader: number) => readingOf(everything, reader);
  return { readers, seconds, readings, all: [...everything.values()].flat() };
}

function tell(what: string, { figures, seconds: took, at }: Read): void {
  console.log(`## ${what}, ${Math.round(took)} s\n\n${figuresOf(figures, took)}`);
  const silent = at.filter(({ status }) => typeof status === 'string');
  if (silent.length > 0) console.log(`\nWithout an answer: ${silent.map(one => one.status).join(', ')}`);
}

function figuresOf(figures: Figures, took: number): string {
  const row = (name: string, of?: string) => {
    const { count, p50, p95, p99, most } = figures.of(of);
    return [name, count, (count / took).toFixed(1), p50, p95, p99, most, inWords(figures.endings(of))];
  };
  const heads = ['asked for', 'answers', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms', 'ended'];
  return table(heads, [...figures.names().map(name => row(name, name)), row('all')]);
}

function beside(product: Figures, bare: Figures): string {
  const both = (name: string, of?: string) => {
    const [ours, theirs] = [product.of(of), bare.of(of)];
    return [name, ours.p50, theirs.p50, ours.p95, theirs.p95, ours.p99, theirs.p99];
  };
  const heads = ['asked for', 'p50', 'bare', 'p95', 'bare', 'p99', 'bare'];
  return table(heads, [...product.names().map(name => both(name, name)), both('all')]);
}

/** Over time, in six parts. */
function tellSeen(seen: Seen[]): void {
  const step = Math.max(1, Math.ceil(seen.length / 6));
  const rows = seen
    .filter((_, at) => at % step === 0 || at === seen.length - 1)
    .map(one => [
      `${Math.round(one.second)} s`,
      megabytes(one.server),
      megabytes(one.neo4j),
      one.connections,
      one.lag,
    ]);
  const heads = ['after', 'server MB', 'Neo4j MB', 'connections', 'event loop p99 ms'];
  console.log(`\n${table(heads, rows)}`);
}
