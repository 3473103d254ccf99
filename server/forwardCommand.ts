// `node server/forwardCommand.ts HOST PORT…`: passes on what comes to each port to the same one of HOST. docker-compose.yml
// lets tools of one's own reach its Neo4j in this way, which is on a network without a way in or out.
import { connect, createServer, type Socket } from 'node:net';
import { run } from './program.ts';
import { telling } from './telling.ts';

/** Each end of a connection ends the other. */
function join(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
}

await run(async stopping => {
  const [host = '', ...ports] = process.argv.slice(2);
  if (!host || ports.length === 0) {
    telling.complain('Usage: node server/forwardCommand.ts HOST PORT …');
    return 2;
  }
  const servers = ports.map(port =>
    createServer(socket => join(socket, connect(Number(port), host))).listen(Number(port)),
  );
  telling.say(`Passing ports ${ports.join(' and ')} on to ${host}.`);
  await new Promise(resolve => stopping.addEventListener('abort', resolve));
  for (const server of servers) server.close();
  // Whoever is still connected is let go.
  process.exit(0);
});
