/** There is no element with this id. */
export class NotFound extends Error {
  override name = 'NotFound';
  readonly id: string;

  constructor(id: string) {
    super(`There is no element '${id}'.`);
    this.id = id;
  }
}
