import { z } from 'zod';

/** The format of a backup's files: it grows when an older program could not read them. */
export const format = 1;
export const manifestName = 'manifest.json';

const count = z.int().min(0);
const figures = z.object({
  nodes: count,
  relationships: count,
  labels: z.record(z.string(), count),
  types: z.record(z.string(), count),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What comes with the graph: people's own queries and saved views. */
export const folders = ['queries', 'views'] as const;
export type Folder = (typeof folders)[number];

/** Whether a file within a backup is the graph's: the others are what people keep. */
export const isOfGraph = ({ name }: { name: string }): boolean => name.startsWith('graph/');

const partFile = z.object({
  /** No way out of the folder that it is written into, and no hidden file. */
  name: z.string().regex(/^(graph|queries|views)\/(?!\.)[^/\\\0]+$/),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `manifest.json`, the last file of a backup: what there is, and how to tell that it is whole. */
export const manifest = z.object({
  backup: z.literal('entente'),
  format: z.literal(format),
  /** The program that made it, and the Neo4j that it was read from. */
  entente: z.string(),
  neo4j: z.string(),
  graphVersion: z.int().min(1),
  /** When it was begun: UTC, ISO 8601. */
  made: z.iso.datetime(),
  graph: figures,
  /** What is labelled like ours and isn't, and what leads to others' nodes: not in here. */
  leftOut: z.object({ nodes: count, relationships: count }),
  files: z.array(partFile),
});
export type Manifest = z.infer<typeof manifest>;
