import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import { routes } from '../contract/routes.ts';
import { matcher } from './patterns.ts';
import { HttpProblem } from './problems.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a page can ask of a browser and ours never does; it copies to the clipboard, which people may read again. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const permissions = [
  'clipboard-read=(self)',
  'clipboard-write=(self)',
  ...unused.map(name => `${name}=()`),
].join(', ');

/**
 * Only the page’s own files run; styles in elements are Mantine’s and Cytoscape’s.
 * @param embedOrigins the origins that may frame the page as it is for embedding (`?embed`); nobody may frame anything else
 */
export function securityHeaders(embedOrigins: string[], basePath = ''): RequestHandler {
  const closed = headersFor([]);
  const embedded = headersFor(embedOrigins);
  const isForEmbedding = ({ path, query }: Request) =>
    path === `${basePath}/` && Object.hasOwn(query, 'embed');
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', permissions);
    (isForEmbedding(request) ? embedded : closed)(request, response, next);
  };
}

function headersFor(framers: string[]) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: framers.length > 0 ? framers : ["'none'"],
      },
    },
    // It can name no origins: where some may frame the page, the policy above alone says which.
    xFrameOptions: framers.length === 0 && { action: 'deny' },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Requests that change nothing: those that get something, and POSTs whose route says so. */
const readingPaths = Object.values(routes)
  .filter(route => 'reads' in route)
  .map(({ path }) => matcher(path));
const isReading = ({ method, path }: Request) =>
  method === 'GET' || method === 'HEAD' || (method === 'POST' && readingPaths.some(one => one.test(path)));

const isFromAnotherSite = ({ headers }: Request) => headers['sec-fetch-site'] === 'cross-site';

/**
 * What a page of another origin has fetched of the API, as an image or by a script: browsers would send a password along
 * that they know, and let it read nothing. Links that somebody follows are no such thing.
 */
const isFetchedByOthers = ({ path, headers }: Request) =>
  path.startsWith('/api/') &&
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'])) &&
  headers['sec-fetch-mode'] !== 'navigate';

/**
 * Refuses names we don't go by, so that a page from elsewhere can't reach us by pointing its own name here (DNS
 * rebinding), and requests that change or run something from other origins.
 * @param corsOrigins origins whose pages may read all the same, also by statements
 */
export function expectedHost(allowedHosts: string[], corsOrigins: string[] = []): RequestHandler {
  const allowed = new Set(allowedHosts.map(host => host.toLowerCase()));
  const isExpected = (host: string) => loopback.has(host) || allowed.has(host);
  return (request, _response, next) => {
    // As a trusted proxy tells it, where there is one.
    const called = request.host ?? '';
    const host = called.toLowerCase().replace(/:\d+$/, '');
    if (!isExpected(host))
      throw new HttpProblem(
        'host-refused',
        `'${host}' is not a name of this server; ALLOWED_HOSTS can add it.`,
      );
    const { origin } = request.headers;
    if (origin !== undefined && corsOrigins.includes(origin) && isReading(request)) return next();
    const safe = request.method === 'GET' || request.method === 'HEAD';
    if (!safe && origin !== undefined && origin !== `${request.protocol}://${called}`) {
      throw new HttpProblem(
        'host-refused',
        `Requests from another origin than ${request.protocol}://${called} are not taken; behind a proxy, TRUST_PROXY says whom to believe.`,
      );
    }
    if ((safe ? isFetchedByOthers : isFromAnotherSite)(request)) {
      throw new HttpProblem('host-refused', 'Requests from another site are not taken.');
    }
    next();
  };
}
