/** The line broke before an answer came: nobody knows whether the request arrived. */
export class LineLost extends Error {
  constructor(cause?: unknown) {
    super('no answer came', { cause });
    this.name = 'LineLost';
  }
}
