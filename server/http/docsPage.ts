import type { ServerResponse } from 'node:http';
import path from 'node:path';
import express, { Router } from 'express';

/** A page to read and try the API, at /api/docs, from the folder of the built page. All of it comes from here. */
export function docsPage(webFolder: string): Router {
  const router = Router({ strict: true });
  const root = path.join(webFolder, 'docs');
  const kept = (response: ServerResponse) => void response.setHeader('Cache-Control', 'no-cache');
  router.get('/docs', (_request, response) => {
    kept(response);
    response.sendFile('index.html', { root, cacheControl: false, acceptRanges: false });
  });
  const options = { index: false as const, redirect: false, acceptRanges: false, setHeaders: kept };
  router.use('/docs', express.static(root, options));
  return router;
}
