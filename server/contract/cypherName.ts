/** Letters beyond the Basic Multilingual Plane need backticks: Cypher’s reader takes text by halves of them. */
const plain = /^(?!.*[\u{10000}-\u{10ffff}])[\p{L}_][\p{L}\p{Nd}_]*$/u;

/**
 * A label, type or property as it is written in Cypher: in backticks where it must be, and never more than one name. A
 * backslash could begin an escape, which Neo4j reads even in backticks: it stands as the escape of itself.
 */
export const nameInCypher = (name: string): string => (plain.test(name) ? name : nameInBackticks(name));

/** The same, in backticks whatever it is. */
export const nameInBackticks = (name: string): string =>
  `\`${name.replaceAll('\\', '\\u005C').replaceAll('`', '``')}\``;
