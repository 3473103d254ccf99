// Notes: free text of the person who looks, pinned to what they look at. Text only, never markup.
import type { Place, View, ViewEvent } from './view.ts';

/** What a note is pinned to: a spot of the picture (in its own measure), a node, tie or relationship, or a claim. */
export type NotedOn =
  | { type: 'canvas'; x: number; y: number }
  | { type: 'element'; id: string }
  | { type: 'claim'; id: string };
export type Note = { id: string; text: string; on: NotedOn };

/** Characters of a note, and notes of a view, at most. */
export const noteLimits = { text: 2_000, notes: 200 };

export type NoteEvent =
  | { type: 'noted'; on: NotedOn; text: string }
  | { type: 'noteChanged'; id: string; text: string }
  | { type: 'noteMoved'; id: string; to: Place }
  | { type: 'noteRemoved'; id: string };

/** The next view; the same object where nothing changed. An empty text takes the note away. */
export function note(view: View, event: Extract<ViewEvent, NoteEvent>): View {
  const { notes } = view;
  switch (event.type) {
    case 'noted': {
      const text = cleaned(event.text);
      return text === '' || notes.length >= noteLimits.notes
        ? view
        : { ...view, notes: [...notes, { id: freshId(notes), text, on: event.on }] };
    }
    case 'noteChanged': {
      const text = cleaned(event.text);
      if (text === '') return note(view, { type: 'noteRemoved', id: event.id });
      return changed(view, event.id, one => (one.text === text ? one : { ...one, text }));
    }
    case 'noteMoved': {
      const { x, y } = event.to;
      return changed(view, event.id, one =>
        one.on.type === 'canvas'
          ? { ...one, on: { type: 'canvas', x: Math.round(x), y: Math.round(y) } }
          : one,
      );
    }
    case 'noteRemoved':
      return notes.some(({ id }) => id === event.id)
        ? { ...view, notes: notes.filter(({ id }) => id !== event.id) }
        : view;
  }
}

const cleaned = (text: string) => text.trim().slice(0, noteLimits.text);

function changed(view: View, id: string, change: (one: Note) => Note): View {
  const notes = view.notes.map(one => (one.id === id ? change(one) : one));
  return notes.every((one, at) => one === view.notes[at]) ? view : { ...view, notes };
}

/** n1, n2 …: the first that is beyond all there are. */
const freshId = (notes: Note[]): string =>
  `n${1 + Math.max(0, ...notes.map(({ id }) => Number(/^n(\d{1,6})$/.exec(id)?.[1] ?? 0)))}`;

/** The notes on an element or a claim. */
export const notesOn = (notes: Note[], id: string): Note[] =>
  notes.filter(({ on }) => on.type !== 'canvas' && on.id === id);

/** A note as a part of a link: its id, what it is on, its text. */
export function noteInWords({ id, on, text }: Note): string {
  const where = on.type === 'canvas' ? `${Math.round(on.x)}:${Math.round(on.y)}` : on.id;
  return [id, on.type, where, text].join('~');
}

/** The note that a part of a link holds; null where it holds none. */
export function readNote(part: string): Note | null {
  const [, id, type, where = '', text = ''] =
    /^([\w-]{1,40})~(canvas|element|claim)~([^~]+)~(.*)$/s.exec(part) ?? [];
  if (id === undefined || text.trim() === '' || text.length > noteLimits.text) return null;
  if (type !== 'canvas') return { id, text, on: { type: type === 'claim' ? 'claim' : 'element', id: where } };
  const [, x, y] = /^(-?\d{1,6}):(-?\d{1,6})$/.exec(where) ?? [];
  return x === undefined || y === undefined
    ? null
    : { id, text, on: { type: 'canvas', x: Number(x), y: Number(y) } };
}
