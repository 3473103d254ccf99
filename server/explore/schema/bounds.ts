/** How much of a graph is looked at for its schema. */
export const bounds = {
  /** Elements of each label and type whose properties are read. */
  sample: 100,
  /** Nodes, and relationships, of a first look at all of them; a graph that has no more is known whole. */
  scan: 50_000,
  /** Labels, and types, that are looked at by themselves, because the first look saw too little of them. */
  apart: 30,
  /** Relationships of a type that tell between which labels it goes. */
  pattern: 1_000,
  actors: 100,
};
export type Bounds = typeof bounds;

/** How examples are cut: letters of a text, parts of a list, values of a property. */
export const cuts = { longest: 81, items: 6, examples: 3 };
