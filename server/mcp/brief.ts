import { z } from 'zod';
import { type GraphNode, type GraphRelationship, graphNode, graphRelationship } from '../contract/graph.ts';

/** A node without all that is stored of it: what names it, when it was, and what the claims say of it. */
export const briefNode = graphNode.pick({ id: true, kind: true, caption: true, support: true }).extend({
  /** EDTF; null where it has no date. */
  date: z.string().nullable(),
});
export const briefRelationship = graphRelationship.omit({ properties: true });

export const toBriefNode = ({ id, kind, caption, support, properties }: GraphNode) => ({
  id,
  kind,
  caption,
  support,
  date: typeof properties.date === 'string' ? properties.date : null,
});
export const toBriefRelationship = ({ properties: _, ...rest }: GraphRelationship) => rest;
