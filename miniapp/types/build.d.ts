// What the build writes into the app (config/index.ts), and what webpack understands beside TypeScript.

/** The server's keys for QR codes: an uncompressed P-256 point each, base64url. */
declare const QR_PUBLIC_KEYS: readonly { readonly keyId: string; readonly point: string }[];

/** The keys of the ledger and of its witnesses, a verifier key each; none in a build without a ledger. */
declare const LEDGER_KEYS:
  | { readonly log: string; readonly witnesses: readonly string[] }
  | undefined;

/** Where the API is when it is not where the app came from; empty on H5. */
declare const API_ORIGIN: string;

declare module '*.css';
declare module '*.scss';
declare module '*.png' {
  const path: string;
  export default path;
}
