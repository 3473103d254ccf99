import { isIP } from 'node:net';
import { z } from 'zod';

/** Settings of who comes in, and by which way: docs/proxy.md. */

/** Sets of addresses that Express knows by name. */
const named = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** What is written with commas, without the blanks round it. */
export const listed = (text: string): string[] => text.split(',').flatMap(one => one.trim() || []);

/** An address, or all that share its first bits: `10.0.0.7`, `10.0.0.0/8`, `fd00::/8`. */
function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

/** How many proxies stand before us, or their addresses; none is trusted unless said. */
export const trustProxy = z
  .string()
  .default('')
  .transform((text, context): number | string[] => {
    const given = listed(text);
    const [first = '0'] = given;
    if (given.length <= 1 && /^\d$/.test(first)) return Number(first) === 0 ? [] : Number(first);
    for (const one of given.filter(one => !named.has(one) && !isRange(one)))
      context.addIssue({
        code: 'custom',
        message: `'${one}' is neither a number of proxies up to 9 nor an address such as 10.0.0.7, 10.0.0.0/8 or loopback`,
      });
    return given;
  });

/** The path below which everything is: `/entente`; nothing for the root. */
export const basePath = z
  .string()
  .default('')
  .transform(text => text.replace(/\/$/, ''))
  .refine(
    text => /^(?:\/[A-Za-z0-9._~-]+)*$/.test(text) && !/\/\.{1,2}(?:\/|$)/.test(text),
    'must be a path such as /entente, of letters, digits, and . _ ~ -',
  );

/** What programs send as Bearer token and browsers as password: no blank, and nothing that a header can't hold. */
export const accessToken = z
  .string()
  .regex(
    /^[\x21-\x7e]{16,512}$/,
    'must have 16 characters or more (512 at most), of letters, digits and signs, without blanks',
  );

/** The header by which a proxy names who signed in. */
export const userHeader = z
  .string()
  .default('')
  .refine(
    text => /^[A-Za-z0-9-]*$/.test(text) && !/^(?:authorization|cookie|host|origin)$/i.test(text),
    'must be the name of a header of its own, such as X-Forwarded-User',
  )
  .transform(text => text.toLowerCase());
