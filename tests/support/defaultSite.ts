import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { projectFolder, readConfig } from '../../server/config.ts';
import { openQueryFolders, readQueries } from '../../server/queries/index.ts';
import type { ViewFolder } from '../../server/views/viewFolder.ts';
import { openBrowser, type openPage } from './browser.ts';
import { connection, loadDefault } from './neo4j.ts';
import { visit } from './page.ts';
import { openSite, shippedQueries } from './site.ts';

/**
 * The product on the default dossier and a browser, for all tests of a file; with more saved queries where a folder is
 * given, with a folder of people’s own queries or of views, and to be framed by some origins where they are.
 */
export function defaultSite({
  queriesToo,
  ownQueries,
  views,
  embedOrigins = [],
  served = {},
  flags = [],
}: {
  queriesToo?: string;
  ownQueries?: string;
  views?: ViewFolder;
  embedOrigins?: string[];
  /** Below which path, under which names and to whom; the address that is told has no path. */
  served?: Pick<NonNullable<Parameters<typeof openSite>[1]>, 'basePath' | 'allowedHosts' | 'access'>;
  /** Flags of the browser besides ours. */
  flags?: string[];
} = {}) {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    await loadDefault();
    const more = queriesToo ? readQueries(path.join(projectFolder, queriesToo), projectFolder) : [];
    site = await openSite(connection(), {
      queries: ownQueries
        ? openQueryFolders({ queries: readConfig({}).queries, ownQueries, readOnly: false }, projectFolder)
        : [...shippedQueries(), ...more],
      embedOrigins,
      ...served,
      ...(views ? { views } : {}),
    });
    browser = await openBrowser(flags);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    browser: () => browser,
    address: () => site.address,
    /** Does something on a freshly opened view. */
    on: (view: string, doing: (page: Page) => Promise<void>, options: Parameters<typeof openPage>[1] = {}) =>
      visit(browser, `${site.address}/${view}`, doing, options),
  };
}
