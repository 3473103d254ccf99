/**
 * What a dossier may be, so that it is checked in seconds and fits one transaction of our own Neo4j. Measured against its
 * limit of 300 MB: 10,000 claims on 500 events are written, 16,000 fail when they are committed. docs/dossiers.md states
 * all of them.
 */
export const limits = {
  /** Of all files together, and of one. */
  bytes: 16 * 1024 * 1024,
  fileBytes: 4 * 1024 * 1024,
  /** Of one file: what the YAML parser takes seconds for. */
  lines: 200_000,
  values: 500_000,
  /** Mappings and lists within each other; the format itself needs eleven. */
  nesting: 30,
  files: 2_000,
  /** Files of any name and folders that are looked through, and folders within each other. */
  entries: 20_000,
  folders: 20,
  /** Actors, places, origins, events and sources. */
  elements: 10_000,
  claims: 10_000,
  /** Relationships: roles, and those between claims and what they speak of. */
  relationships: 60_000,
  /** Faults that are told; what comes after them isn't looked for. */
  faults: 1_000,
};
