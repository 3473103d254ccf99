import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';

/**
 * By which one client is told from another: its address, as the proxies that are trusted tell it. Of IPv6 the first
 * 56 bits, since one household or office has all of the rest.
 */
export const clientOf = (request: Request): string => ipKeyGenerator(request.ip ?? '', 56);
