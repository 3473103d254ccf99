/** There is no element, or no other such thing, with this id. */
export class NotFound extends Error {
  override name = 'NotFound';
  readonly id: string;

  constructor(id: string, what = 'element') {
    super(`There is no ${what} '${id}'.`);
    this.id = id;
  }
}
