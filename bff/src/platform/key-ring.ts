/** One secret of 32 bytes in its versions. */
export type KeyRing = {
  /** The name of its file, and in the database. */
  readonly name: string;
  /** The newest version that is known here. */
  current(): number;
  /** The key of a version. One that is not known here yet is looked for again; throws where it is nowhere. */
  of(version: number): Promise<Uint8Array>;
  /** The same without looking again. */
  known(version: number): Uint8Array;
};

/** `read` answers every version that can be found now. */
export function keyRing(
  name: string,
  first: ReadonlyMap<number, Uint8Array>,
  read: () => Promise<ReadonlyMap<number, Uint8Array>> = async () => first,
): KeyRing {
  let keys = first;
  function known(version: number): Uint8Array {
    const key = keys.get(version);
    if (!key) throw new Error(`version ${version} of ${name} is not in the key folder`);
    return key;
  }
  return {
    name,
    current: () => Math.max(...keys.keys()),
    known,
    async of(version) {
      if (!keys.has(version)) keys = await read();
      return known(version);
    },
  };
}
