import type cytoscape from 'cytoscape';
import { onPath, type Picture, touched } from '../state/picture.ts';

type Marked = { picture: Picture; selected: string[]; marked: string[] };

/**
 * Marks the selection and what it touches, and fades the rest. In a large picture the rest is left as it is: fading
 * thousands of elements would take longer than a click may.
 */
export function mark(cy: cytoscape.Core, { picture, selected, marked }: Marked): void {
  const large = cy.scratch('large') === true;
  const there = selected.filter(id => cy.getElementById(id).nonempty());
  const near =
    onPath(picture) ??
    (there.length === 0 ? null : new Set(there.flatMap(id => [...(touched(picture, id) ?? [])])));
  const chosen = new Set([...selected, ...marked]);
  cy.batch(() => {
    cy.elements('.chosen, .faded, .near, .focused, .selected').removeClass(
      'chosen faded near focused selected',
    );
    for (const id of chosen) cy.getElementById(id).addClass('chosen');
    for (const id of selected) cy.getElementById(id).addClass('selected');
    if (!near) return;
    if (!large)
      cy.elements()
        .filter(element => !near.has(element.id()) && !chosen.has(element.id()))
        .addClass('faded');
    if (!picture.path)
      for (const id of near) {
        const element = cy.getElementById(id);
        if (element.isEdge?.() && !chosen.has(id)) element.addClass('near');
      }
  });
}
