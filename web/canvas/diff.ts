import type cytoscape from 'cytoscape';
import { memoryOf } from './memory.ts';

type Element = cytoscape.ElementDefinition;
export type Difference = { removed: string[]; added: Element[]; changed: Element[] };

/** What leads from one drawing to the next. A line that has got other ends is removed and added. */
export function difference(before: Map<string, Element>, after: Element[]): Difference {
  const found: Difference = { removed: [], added: [], changed: [] };
  const staying = new Set<string>();
  for (const element of after) {
    const id = String(element.data.id);
    const old = before.get(id);
    if (!old || !sameEnds(old, element)) {
      found.added.push(element);
      continue;
    }
    staying.add(id);
    if (old.classes !== element.classes || !sameData(old.data, element.data)) found.changed.push(element);
  }
  for (const id of before.keys()) if (!staying.has(id)) found.removed.push(id);
  return found;
}

const sameEnds = (one: Element, other: Element) =>
  one.group === other.group && one.data.source === other.data.source && one.data.target === other.data.target;

function sameData(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const keys = Object.keys(other);
  return keys.length === Object.keys(one).length && keys.every(key => one[key] === other[key]);
}

/** Brings the instance to the wished elements: what stays is kept, with its place and its marks. */
export function update(
  cy: cytoscape.Core,
  wished: Element[],
  placeOf: (id: string) => { x: number; y: number },
) {
  const memory = memoryOf(cy);
  const before = memory.drawn;
  const { removed, added, changed } = difference(before, wished);
  cy.batch(() => {
    cy.remove(cy.collection(removed.map(id => cy.getElementById(id)) as never));
    cy.add(
      added.map(element =>
        element.group === 'nodes'
          ? { ...element, position: { ...placeOf(String(element.data.id)) } }
          : element,
      ),
    );
    for (const element of changed) {
      const id = String(element.data.id);
      const drawn = cy.getElementById(id);
      drawn.data(element.data);
      drawn.removeClass(String(before.get(id)?.classes ?? '')).addClass(String(element.classes ?? ''));
    }
  });
  memory.drawn = new Map(wished.map(element => [String(element.data.id), element]));
  return { added: new Set(added.map(element => String(element.data.id))) };
}
