import { spawn } from 'node:child_process';
import { projectFolder, readConfig } from '../../server/config.ts';

type Message = { id?: number; result?: Record<string, unknown>; error?: { message: string } };

/**
 * `npm run mcp` without npm and without the SDK’s client, which ends a process in its own way: greeted, and spoken to line by
 * line.
 */
export function speakMcp(settings: Record<string, string>) {
  const { NEO4J_URI: _, ...inherited } = readConfig().environment;
  const child = spawn(process.execPath, ['server/bootstrap.mjs', 'server/mcpCommand.ts'], {
    cwd: projectFolder,
    env: { ...inherited, ...settings },
    stdio: 'pipe',
  });
  const texts = { out: '', told: '' };
  const waiting = new Map<number, (message: Message) => void>();
  let rest = '';
  child.stdout.on('data', chunk => {
    texts.out += String(chunk);
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const message of lines.map(line => JSON.parse(line) as Message))
      waiting.get(message.id ?? 0)?.(message);
  });
  child.stderr.on('data', chunk => {
    texts.told += String(chunk);
  });
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  const say = (line: string) => child.stdin.write(`${line}\n`);
  let last = 0;
  const ask = (method: string, params: object) =>
    new Promise<Message>((resolve, reject) => {
      last += 1;
      waiting.set(last, resolve);
      say(JSON.stringify({ jsonrpc: '2.0', id: last, method, params }));
      ended.then(code => reject(new Error(`it ended with ${code}:\n${texts.told}`)));
    });
  const greeted = ask('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'by hand', version: '1' },
  }).then(message => {
    say(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
    return message;
  });
  return {
    child,
    ended,
    greeted,
    say,
    out: () => texts.out,
    told: () => texts.told,
    /** What a tool says. */
    async call(name: string, given: object): Promise<string> {
      await greeted;
      const { result } = await ask('tools/call', { name, arguments: given });
      const [first] = (result?.content ?? []) as { text: string }[];
      return String(first?.text);
    },
  };
}
