/** A file whose traces cannot be taken out here: a kind without a cleaner, or a content that is not what it says. */
export class CannotClean extends Error {
  constructor() {
    super('file.cannot-clean');
    this.name = 'CannotClean';
  }
}
