import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './build/licences.ts';

const root = import.meta.dirname;
const swagger = path.join(root, '..', 'node_modules', 'swagger-ui-dist');

/** The page to try the API goes beside ours, as it is: Swagger UI comes bundled already. The server has it at /api/docs. */
const docs: Plugin = {
  name: 'docs',
  apply: 'build',
  generateBundle() {
    const own = ['index.html', 'start.js', 'look.css'].map(name => path.join(root, 'docs', name));
    const theirs = ['swagger-ui-bundle.js', 'swagger-ui.css'].map(name => path.join(swagger, name));
    for (const file of [...own, ...theirs])
      this.emitFile({
        type: 'asset',
        fileName: `docs/${path.basename(file)}`,
        source: readFileSync(file),
      });
  },
};

const { page, worker } = licences({
  'node_modules/swagger-ui-dist': 'swagger-ui-bundle.js.LICENSE.txt',
});

export default defineConfig({
  root,
  // Built once, and served at any path: BASE_PATH.
  base: './',
  plugins: [react(), docs, page],
  worker: { format: 'es', plugins: () => [worker()] },
  build: {
    outDir: path.join(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
  },
});
