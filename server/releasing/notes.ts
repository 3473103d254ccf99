/** What the changelog says of one version: the text below its heading, up to the next. Null where there is none. */
export function notesOf(changelog: string, version: string): string | null {
  const [, ...sections] = changelog.split(/^## /m);
  const found = sections.find(section => section.startsWith(`[${version}]`));
  if (found === undefined) return null;
  // The addresses of the headings stand at the end of the page.
  return found
    .slice(found.indexOf('\n') + 1)
    .replace(/^\[[^\]]+\]: .*$/gm, '')
    .trim();
}

/**
 * Why this tag can't become a release, a line each; nothing where it can.
 * @param version that of package.json
 */
export function tagFaults(tag: string, version: string, changelog: string): string[] {
  const faults: string[] = [];
  if (tag !== `v${version}`)
    faults.push(`The tag is ${tag}, the version of package.json ${version}: the tag must be v${version}.`);
  const notes = notesOf(changelog, version);
  if (notes === null) faults.push(`CHANGELOG.md has no heading [${version}].`);
  else if (notes === '') faults.push(`CHANGELOG.md says nothing below its heading [${version}].`);
  if (/^- /m.test(notesOf(changelog, 'Unreleased') ?? ''))
    faults.push(`CHANGELOG.md has entries under [Unreleased]: a release takes them below its own heading.`);
  return faults;
}
