import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Text, smaller, of letters that a fragment may hold: deflate, then base64url (RFC 4648 §5). */
export function packed(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  const letters = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** No link is unpacked to more (bytes): one that was made to be huge would stop the page. */
const most = 2_000_000;

/** What was packed; null where it is damaged. */
export function unpacked(letters: string): string | null {
  try {
    const bytes = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    const out = new Uint8Array(most);
    return strFromU8(
      inflateSync(
        Uint8Array.from(bytes, letter => letter.charCodeAt(0)),
        { out },
      ),
    );
  } catch {
    return null;
  }
}
