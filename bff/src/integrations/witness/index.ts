export type WitnessAnswer =
  | { readonly outcome: 'cosigned'; readonly lines: readonly string[] }
  /** The witness has seen another size than `old`. */
  | { readonly outcome: 'conflict'; readonly size: number }
  | { readonly outcome: 'refused'; readonly status: number };

/**
 * Somebody else who remembers what our log said, and signs only what continues it
 * (c2sp.org/tlog-witness). Rejects when it does not answer.
 */
export type Witness = {
  /** The checkpoint that it last saw of a log; undefined before the first. */
  latest(origin: string): Promise<string | undefined>;
  addCheckpoint(request: {
    readonly old: number;
    /** Base64 hashes of the consistency proof from `old`. */
    readonly proof: readonly string[];
    /** The checkpoint as the log signed it. */
    readonly note: string;
  }): Promise<WitnessAnswer>;
};
