import type cytoscape from 'cytoscape';
import { onPath, type Picture, touched } from '../state/picture.ts';
import { memoryOf } from './memory.ts';

type Marked = { picture: Picture; selected: string[]; marked: string[] };

/**
 * Marks the selection and what it touches, and fades the rest. What is marked is remembered on the instance (`chosen`,
 * `selected`: ids; `near`: lines round the selection). In a large picture that is all: no element changes, and what is
 * drawn over the canvas shows the selection, since a change would make Cytoscape draw everything anew.
 */
export function mark(cy: cytoscape.Core, { picture, selected, marked }: Marked): void {
  const there = selected.filter(id => cy.getElementById(id).nonempty());
  const near =
    onPath(picture) ??
    (there.length === 0 ? null : new Set(there.flatMap(id => [...(touched(picture, id) ?? [])])));
  const chosen = new Set([...selected, ...marked]);
  const lines = [...(near ?? [])].map(id => cy.getElementById(id)).filter(element => element.isEdge?.());
  const memory = memoryOf(cy);
  const before = { near: memory.near.filter(edge => !edge.removed()), chosen: memory.chosen };
  Object.assign(memory, { chosen, selected: new Set(there), near: lines });
  // For tests: what is marked, however it is drawn.
  cy.container()?.setAttribute('data-chosen', [...chosen].join(' '));
  if (memory.large) return void cy.emit('over');
  cy.batch(() => {
    for (const edge of before.near) edge.removeClass('near worded');
    for (const id of before.chosen) cy.getElementById(id).removeClass('chosen');
    cy.elements('.focused').removeClass('focused');
    for (const id of chosen) cy.getElementById(id).addClass('chosen');
    if (!picture.path) for (const edge of lines) if (!chosen.has(edge.id())) edge.addClass('near');
    cy.elements().forEach(element => {
      element.toggleClass('faded', near !== null && !near.has(element.id()) && !chosen.has(element.id()));
    });
  });
}
