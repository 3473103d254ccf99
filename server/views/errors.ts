/** A saved view that can’t be written or deleted, and why in a word that the API knows. */
export class ViewRefused extends Error {
  override name = 'ViewRefused';
  /** `off`: nothing is saved here; `clash`: another file, or a newer one, is in the way; `missing`: there is none. */
  readonly why: 'off' | 'clash' | 'missing' | 'full';

  constructor(why: ViewRefused['why'], message: string) {
    super(message);
    this.why = why;
  }
}

/** One thing that is wrong with a file of the folder; lines count from 1. */
export type ViewFault = { file: string; line: number; message: string };
