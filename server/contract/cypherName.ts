/** Letters beyond the Basic Multilingual Plane need backticks: Cypher’s reader takes text by halves of them. */
const plain = /^(?!.*[\u{10000}-\u{10ffff}])[\p{L}_][\p{L}\p{Nd}_]*$/u;

/**
 * A label, type or property as it is written in Cypher: in backticks where it must be, and never more than one name. A
 * backslash could begin an escape, which Neo4j reads even in backticks: it stands as the escape of itself.
 */
export const nameInCypher = (name: string): string =>
  plain.test(name) ? name : `\`${name.replaceAll('\\', '\\u005C').replaceAll('`', '``')}\``;

/** Puts labels, types and properties into a statement: `` `$label` `` stands for the one called `label`. */
export const withNames = (statement: string, names: Record<string, string>): string =>
  Object.entries(names).reduce(
    (text, [key, name]) => text.replaceAll(`\`$${key}\``, () => nameInCypher(name)),
    statement,
  );
