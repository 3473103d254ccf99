import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else’s, whose one page frames the address after its question mark. */
export async function openFramer(): Promise<{
  origin: string;
  framing(address: string): string;
  close(): void;
}> {
  const server = createServer((request, response) => {
    const address = decodeURIComponent(request.url?.split('?')[1] ?? '');
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>Elsewhere</title><iframe src="${address}" width="800" height="600"></iframe>`,
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    framing: address => `${origin}/?${encodeURIComponent(address)}`,
    close: () => server.close(),
  };
}
