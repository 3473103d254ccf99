// `npm run dev`: the page reloads as its files change, and the server starts anew as its own do; Neo4j runs on.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createServer } from 'vite';
import { projectFolder, readConfig } from './config.ts';
import { cannotListen, freePort } from './listen.ts';
import { connectOrOpen } from './neo4j/index.ts';
import { untilStopped } from './operations/stopping.ts';
import { run } from './program.ts';
import { progress } from './progress.ts';
import { telling } from './telling.ts';

await run(async stopping => {
  const config = readConfig();
  const report = progress();
  const neo4j = await connectOrOpen(config.neo4j, { ...config.ownNeo4j, report });
  const apiPort = await freePort();
  // The page's own modules in web/api are served by Vite, not by the API.
  const apiPaths = '^/api/(?!\\w+\\.ts(\\?|$))';
  const web = await createServer({
    configFile: path.join(projectFolder, 'web', 'vite.config.ts'),
    server: {
      host: config.host,
      port: config.port,
      strictPort: true,
      // With another Host than the browser’s, whatever it asks to be run would seem to come from elsewhere.
      proxy: { [apiPaths]: { target: `http://127.0.0.1:${apiPort}`, changeOrigin: false } },
    },
  });
  await web.listen().catch(async (thrown: Error) => {
    await neo4j.stop();
    throw cannotListen(config, thrown.message);
  });
  const tsx = path.join(projectFolder, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const watched = ['server', 'cypher', 'seeds'].flatMap(folder => ['--include', `./${folder}/**/*`]);
  // The server reads saved queries anew by itself, and serves on while one is at fault.
  watched.push('--exclude', './cypher/queries/**/*');
  const server = spawn(process.execPath, [tsx, 'watch', ...watched, 'server/main.ts'], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...config.environment,
      PORT: String(apiPort),
      // Vite serves the page at the root.
      BASE_PATH: '',
      NEO4J_URI: neo4j.uri,
      NEO4J_USERNAME: neo4j.username,
      NEO4J_PASSWORD: neo4j.password,
      NEO4J_PASSWORD_FILE: '',
      NEO4J_DATABASE: neo4j.database,
    },
  });
  telling.say(`The page, reloading as it changes: ${web.resolvedUrls?.local[0]}`);
  neo4j.keepRunning();
  const ended = await Promise.race([neo4j.exited, untilStopped(stopping)]);
  if (ended !== null) telling.complain(ended.message);
  await web.close();
  server.kill('SIGTERM');
  await neo4j.stop();
  return ended === null ? 0 : 1;
});
