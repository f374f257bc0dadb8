/** The line broke before an answer came: nobody knows whether the request arrived. */
export class LineLost extends Error {
  /** The name under which screens have words for it, as they have for the server's problem codes. */
  readonly code = 'unreachable';

  constructor(cause?: unknown) {
    super('no answer came', { cause });
    this.name = 'LineLost';
  }
}
