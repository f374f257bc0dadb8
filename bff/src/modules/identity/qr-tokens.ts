import { QR_PATH, QrContent, SHORT_CODE_ALPHABET, tokenOfLink } from '@zero-visit/shared-types';
import type { CodeSigner } from '../../platform/keys';
import { isSignedBy } from '../../platform/signature';
import type { Vault } from '../../platform/vault';

type TokenParts = {
  readonly signer: CodeSigner;
  readonly vault: Vault;
  /** Where phones reach us, without a slash at the end. */
  readonly origin: string;
};

const SHORT_CODE_LENGTH = 8;

/** The codes on screens and posters: signed by the server, so that a phone knows ours before it sends anything. */
export function createQrTokens({ signer, vault, origin }: TokenParts) {
  /** `<origin>/q/<key id>.<content>.<signature>`. */
  function linkOf(content: QrContent): string {
    const text = `${signer.keyId}.${Buffer.from(JSON.stringify(content)).toString('base64url')}`;
    const link = `${origin}${QR_PATH}${text}.${signer.sign(text)}`;
    if (!tokenOfLink(link, [origin])) throw new Error('the names in a code are too long for it');
    return link;
  }

  /** The content of a code as it was scanned, link or bare token; undefined for whatever is not ours. */
  function read(code: string): QrContent | undefined {
    const link = code.includes('/') ? code : `${origin}${QR_PATH}${code}`;
    const [keyId, content = '', signature = ''] = tokenOfLink(link, [origin])?.split('.') ?? [];
    if (keyId !== signer.keyId) return undefined;
    if (!isSignedBy(signer.point, `${keyId}.${content}`, signature)) return undefined;
    const text = Buffer.from(content, 'base64url').toString('utf8');
    return QrContent.safeParse(JSON.parse(text)).data;
  }

  /**
   * The letters one can type instead of scanning (RFC 8628 §6.1). They follow from the code's id and
   * a key outside the database: nothing stored tells them, and a screen that reconnects gets the same.
   */
  function shortCodeOf(codeId: string): string {
    let rest = BigInt(`0x${vault.blindIndex('short-code-letters', codeId).toString('hex')}`);
    const base = BigInt(SHORT_CODE_ALPHABET.length);
    return Array.from({ length: SHORT_CODE_LENGTH }, () => {
      const letter = SHORT_CODE_ALPHABET.charAt(Number(rest % base));
      rest /= base;
      return letter;
    }).join('');
  }

  const shortCodeIndex = (letters: string): Buffer => vault.blindIndex('short-code', letters);

  return { linkOf, read, shortCodeOf, shortCodeIndex };
}

export type QrTokens = ReturnType<typeof createQrTokens>;
