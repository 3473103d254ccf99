// `npm start`: finds or starts a Neo4j, loads the dossier, builds the page where it has to, and serves.
import { run } from './program.ts';
import { serve } from './serve.ts';

// Under the ten seconds after which an engine that stops a container kills it.
await run(serve, { within: 9_000 });
