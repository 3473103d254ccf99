import type { Request, Response } from 'express';
import { longestName } from '../contract/headerKeys.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Who signed in, as the proxy names them; null where nobody did, or nobody is to. */
export const userOf = ({ locals }: Response): string | null => (locals.user as string | undefined) ?? null;

/**
 * The name that a trusted proxy gives in a header; null where there is none, where another than the proxy sent it, or
 * where it is given twice, since one of the two is then not the proxy's.
 */
export function nameIn(request: Request, header: string): string | null {
  const trusts = request.app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  if (!trusts(request.socket.remoteAddress ?? '', 0)) return null;
  const [sent, ...more] = request.headersDistinct[header] ?? [];
  return sent === undefined || more.length > 0 ? null : tidyName(sent);
}

/** A name as files and lists can hold it: one short line. A backslash, as of Windows domains, would be an escape in Cypher. */
function tidyName(sent: string): string | null {
  const bytes = Buffer.from(sent, 'latin1');
  let text = sent;
  try {
    text = utf8.decode(bytes);
  } catch {
    // It is Latin-1 then.
  }
  const plain = text.replaceAll('\\', '/').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
  const line = plain.replace(/\s+/g, ' ').trim().slice(0, longestName);
  // Half a character may be left at its end.
  const name = line.replace(/[\uD800-\uDBFF]$/, '').trim();
  return name === '' ? null : name;
}
