/** What the tests use of Citation.js, which comes without types (https://citation.js.org/api). */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    /** CSL-JSON items. */
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
