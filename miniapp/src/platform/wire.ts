/** One HTTP request as it goes over the wire; the body is sent byte for byte, because signatures cover it. */
export type WireRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute, or below the origin of the app. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** How long to wait for the answer, in milliseconds. */
  readonly timeout: number;
  /** The share of the body that has left the phone, 0 to 1; not every phone tells. */
  readonly onProgress?: (share: number) => void;
};

/** Header names are lower case. */
export type WireAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};
