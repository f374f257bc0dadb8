/** Bytes from the phone's own generator, fit for keys. */
export const randomBytes = async (count: number): Promise<Uint8Array> =>
  crypto.getRandomValues(new Uint8Array(count));
