/** Why the server does not start and what to do about it, in words for whoever started it. */
export class StartFault extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'StartFault';
  }
}
