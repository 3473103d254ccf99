import { language } from '../texts/index.ts';

/** “14:02”, on another day “25 Nov, 14:02”. @param iso a moment in ISO 8601 */
export function momentInWords(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const today = at.toDateString() === now.toDateString();
  const day = today ? {} : ({ day: 'numeric', month: 'short' } as const);
  return at.toLocaleString(language, { ...day, hour: '2-digit', minute: '2-digit' });
}
