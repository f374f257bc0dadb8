/** The header that carries an act's signature: `v1.<device id>.<nonce>.<signature>`, base64url parts. */
export const SIGNATURE_HEADER = 'zero-visit-signature';

/**
 * The text a phone signs (ES256 over its UTF-8 bytes, raw r‖s, low s): what is done, where, for
 * which state of the server, and with which body (SHA-256, hex; of nothing when there is no body).
 */
export const signedText = (act: {
  method: string;
  path: string;
  nonce: string;
  bodyDigest: string;
}): string => `zero-visit-act-v1\n${act.method} ${act.path}\n${act.nonce}\n${act.bodyDigest}`;
