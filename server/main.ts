// `npm start`: finds or starts a Neo4j, loads the dossier, builds the page where it has to, and serves.
import { run } from './program.ts';
import { serve } from './serve.ts';

await run(serve);
