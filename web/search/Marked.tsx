import { marked } from '../../server/contract/searchWords.ts';
import { keyed } from '../state/cells.ts';

/** A text with the words marked that were searched for; long ones begin a little before the first of them. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  return keyed(inSight(marked(text, typed))).map(({ key, value: part }) =>
    part.found ? <mark key={key}>{part.text}</mark> : part.text,
  );
}

/** Letters before the first found word that a line holds. */
const before = 40;

function inSight(parts: { text: string; found: boolean }[]): { text: string; found: boolean }[] {
  const [start, ...others] = parts;
  if (!start || start.found || others.length === 0 || start.text.length <= before) return parts;
  const cut = start.text.slice(-before).replace(/^\S*\s/, '');
  return [{ text: `… ${cut}`, found: false }, ...others];
}
