/** A file of somebody’s own that can’t be written or deleted, and why in a word that the API knows. */
export class SavingRefused extends Error {
  override name = 'SavingRefused';
  /** `off`: nothing is saved here; `clash`: another file, or a newer one, is in the way; `missing`: there is none. */
  readonly why: 'off' | 'clash' | 'missing' | 'full';

  constructor(why: SavingRefused['why'], message: string) {
    super(message);
    this.why = why;
  }
}
