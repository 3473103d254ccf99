// Saved views and stories as the page holds them, and what a link says of a story.
import { fromAddress, toAddress } from './address.ts';
import { packed, unpacked } from './packing.ts';
import { mostSteps, type View } from './view.ts';

/** One view of a story, whole: what is said of it, and the parts of its link. */
export type StoryPage = {
  name: string;
  caption: string;
  dossier: string;
  /** Null where the saved view is no more. */
  view: string[] | null;
};
export type Story = { name: string; pages: StoryPage[] };

/** The parts of a view’s link, decoded, one by one; without its dossier, which a saved view tells apart. */
export function partsOf(view: View): string[] {
  const link = toAddress({ ...view, story: null, dossier: '' });
  const search = link.startsWith('#v=') ? (unpacked(link.slice(3)) ?? '') : link.slice(1);
  return [...new URLSearchParams(search)].map(([name, text]) => `${name}=${text}`);
}

/** The view that saved parts make, and those of them that mean nothing. */
export function viewOf(parts: string[], dossier: string): { view: View; ignored: string[] } {
  const pairs = parts.map(part => {
    const [, name = '', text = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    return [name, text];
  });
  const { view, ignored } = fromAddress(`?${new URLSearchParams(pairs)}`);
  return { view: { ...view, story: null, dossier }, ignored };
}

/** The sign that a story stands in the link itself. */
const whole = '~';

/** A whole story as a part of a link, for those that no server keeps. */
export const storyInWords = (story: Story): string => whole + packed(JSON.stringify(story));

/** What a link says of a story: where it is kept, or all of it; null where it is damaged. */
export function readStory(of: string): { id: string } | { story: Story } | null {
  if (!of.startsWith(whole)) return { id: of };
  const text = unpacked(of.slice(whole.length));
  if (text === null) return null;
  try {
    const held: unknown = JSON.parse(text);
    return isStory(held) ? { story: held } : null;
  } catch {
    return null;
  }
}

const isText = (held: unknown): held is string => typeof held === 'string' && held.length <= 50_000;
const isRecord = (held: unknown): held is Record<string, unknown> =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

export function isStory(held: unknown): held is Story {
  if (!isRecord(held) || !isText(held.name) || !Array.isArray(held.pages)) return false;
  return (
    held.pages.length > 0 &&
    held.pages.length <= mostSteps &&
    held.pages.every(
      page =>
        isRecord(page) &&
        isText(page.name) &&
        isText(page.caption) &&
        isText(page.dossier) &&
        (page.view === null || (Array.isArray(page.view) && page.view.every(isText))),
    )
  );
}

/** An id of a file for a name, which none of those taken has. */
export function idFor(name: string, taken: string[], unnamed = 'view'): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const begin = plain || unnamed;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? begin : `${begin}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
