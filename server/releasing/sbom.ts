import { execFileSync } from 'node:child_process';
import { projectFolder } from '../config.ts';
import type { Shipped } from './shipped.ts';

type Component = {
  'bom-ref': string;
  name: string;
  version: string;
  scope?: string;
  properties?: { name: string; value: string }[];
};

/** What of CycloneDX 1.5 we touch; the rest goes through as npm wrote it. */
export type Sbom = {
  bomFormat: string;
  specVersion: string;
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};

/**
 * What Entente is made of, in CycloneDX, as npm reads it from package-lock.json: without a network, and the same for the
 * same lock file and npm, since what npm makes up anew each time (a serial number, the time) is left out.
 * @param shipped what comes with Entente
 * @param all the tools that build and test, too
 */
export function sbom(shipped: Shipped[], { all = false } = {}): Sbom {
  const windows = process.platform === 'win32';
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const text = execFileSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: windows,
  });
  return told(JSON.parse(text), shipped, all);
}

/** npm names the whole by its folder, and takes what the page is built from for tools. */
function told({ serialNumber: _, ...made }: Sbom, shipped: Shipped[], all: boolean): Sbom {
  const { timestamp: _time, component: whole, ...metadata } = made.metadata;
  const ships = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const components = once(made.components, component => component['bom-ref']).flatMap(component => {
    if (!ships.has(`${component.name}@${component.version}`)) return all ? [component] : [];
    const properties = component.properties?.filter(({ name }) => name !== 'cdx:npm:package:development');
    return [{ ...component, scope: 'required', ...(properties ? { properties } : {}) }];
  });
  const refs = new Set([whole, ...components].map(component => component['bom-ref']));
  return {
    ...made,
    metadata: { ...metadata, component: { ...whole, name: 'entente' } },
    components,
    dependencies: once(made.dependencies, ({ ref }) => ref)
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(one => refs.has(one)) })),
  };
}

/** npm 10 repeats what is installed in several places; a name stands for one thing in CycloneDX. */
function once<T>(list: T[], name: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of list) if (!first.has(name(one))) first.set(name(one), one);
  return [...first.values()];
}
