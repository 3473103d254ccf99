// Brought into a process of the product by `node --import`, so that tests and benches see it from the inside: on SIGUSR2
// it tells one line of JSON about itself on standard error. Plain JavaScript, as it runs before anything else does.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getActiveResourcesInfo, memoryUsage } from 'node:process';

const lag = monitorEventLoopDelay({ resolution: 10 });
lag.enable();
const milliseconds = nanoseconds => Math.round(nanoseconds / 1e5) / 10;

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  const { rss, heapUsed, external } = memoryUsage();
  const handles = {};
  for (const name of getActiveResourcesInfo()) handles[name] = (handles[name] ?? 0) + 1;
  const lags = { p50: lag.percentile(50), p99: lag.percentile(99), most: lag.max };
  for (const [name, value] of Object.entries(lags)) lags[name] = milliseconds(value);
  lag.reset();
  console.error(`told ${JSON.stringify({ rss, heapUsed, external, handles, lag: lags })}`);
});
