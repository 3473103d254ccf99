import { lay } from './layouts/index.ts';
import type { LayoutRequest } from './layouts/request.ts';

/** The same picture each time: fcose draws lots from Math.random (here of the worker alone), so it gets seeded ones. */
function seed(): void {
  let state = 0x9e3779b9;
  Math.random = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x1b873593) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  seed();
  postMessage({ done: data.how === 'force' ? null : 0 });
  postMessage(lay(data, done => postMessage({ done })));
});
