import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Neo4jSetupError } from './setupError.ts';

const run = promisify(execFile);
const oldest = 17;

/** The program's full path on this search path, or null. */
export function findProgram(name: string, searchPath: string): string | null {
  for (const folder of searchPath.split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  return null;
}

/** The feature number in what `java -version` prints: 17 of "17.0.15", 8 of "1.8.0_392". */
export function javaVersion(printed: string): number | null {
  const found = /version "(?:1\.)?(\d+)/.exec(printed);
  return found ? Number(found[1]) : null;
}

/**
 * The Java that runs Neo4j: of JAVA_HOME where that is set, else of the path.
 * @throws Neo4jSetupError java-missing, java-too-old
 */
export async function findJava(where: { javaHome: string; searchPath: string }): Promise<string> {
  const asked = where.javaHome ? path.join(where.javaHome, 'bin') : where.searchPath;
  const java = findProgram('java', asked);
  if (java === null) {
    const place = where.javaHome
      ? `JAVA_HOME (${where.javaHome}) holds no bin/java`
      : 'there is no java on the path';
    throw new Neo4jSetupError(
      'java-missing',
      `Neo4j needs Java ${oldest} or newer and ${place}: install one (Debian: apt install openjdk-17-jre-headless; macOS: brew install openjdk@17), or set NEO4J_URI to a Neo4j of your own.`,
    );
  }
  const printed = await run(java, ['-version']).then(
    result => result.stderr + result.stdout,
    (failed: Error) => failed.message,
  );
  const version = javaVersion(printed);
  if (version === null || version < oldest) {
    throw new Neo4jSetupError(
      'java-too-old',
      `Neo4j needs Java ${oldest} or newer, and ${java} is ${version ?? 'of no version that it tells'}: install a newer one and point JAVA_HOME to it, or set NEO4J_URI to a Neo4j of your own.`,
    );
  }
  return java;
}
