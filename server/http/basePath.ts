import type { RequestHandler } from 'express';
import { signsOfLife } from './access.ts';
import { HttpProblem } from './problems.ts';

/**
 * Takes away the path below which everything is, so that nobody further in knows of it, and finds nothing elsewhere.
 * What tells of life is also where it is without it: who checks that is on this machine and doesn't come by the proxy.
 * @param base such as `/entente`; '' where everything is at the root
 */
export function belowBase(base: string): RequestHandler {
  return (request, response, next) => {
    if (base === '' || signsOfLife.has(request.path)) return next();
    if (request.url.startsWith(`${base}/`)) request.url = request.url.slice(base.length);
    else if (request.path === base)
      return response.redirect(307, `${base}/${request.url.slice(base.length)}`);
    else throw new HttpProblem('not-found', `There is nothing here: Entente is at ${base}/.`);
    next();
  };
}
