import fc from 'fast-check';
import {
  certificateNumber,
  checkCharacter,
  codeText,
  expiryOf,
  isCertificateNumber,
  partsOfCode,
  standingOf,
} from '../../bff/src/modules/certificates/certificate-rules';

describe('the identifier of an e-certificate', () => {
  it('is the one that the standard gives for these parts', () => {
    const number = certificateNumber({
      typeCode: '11100000000013338W011',
      issuer: '11440604MB9T000114',
      year: '2026',
      serial: 1,
    });
    expect(number).toBe('1.2.156.3005.2.11100000000013338W011.11440604MB9T000114.2026000001.001.B');
  });

  // Real identifiers; the last one was published with a wrong check character.
  it.each([
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U', true],
    ['1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9', true],
    ['1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0', true],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V', false],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.U', false],
    ['not a number', false],
  ])('%s checks: %s', (number, isValid) => {
    expect(isCertificateNumber(number)).toBe(isValid);
  });

  it('has the check character of the GRid example (ISO 7064 MOD 37,36)', () => {
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
  });

  it('no longer checks when one of its characters is another', () => {
    const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const text = fc.array(fc.constantFrom(...alphabet), { minLength: 5, maxLength: 52 });
    fc.assert(
      fc.property(text, fc.nat(51), fc.constantFrom(...alphabet), (characters, at, other) => {
        const place = at % characters.length;
        fc.pre(characters[place] !== other);
        const changed = characters.with(place, other);
        expect(checkCharacter(changed.join(''))).not.toBe(checkCharacter(characters.join('')));
      }),
    );
  });
});

describe('how long a certificate holds', () => {
  it.each([
    ['2026-11-23', 3, '2027-02-23'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('issued on %s for %i months: until %s', (issuedOn, months, expiresOn) => {
    expect(expiryOf(issuedOn, months)).toBe(expiresOn);
  });

  it.each([
    [{ isRevoked: false, expiresOn: undefined }, 'valid'],
    [{ isRevoked: false, expiresOn: '2026-11-23' }, 'valid'],
    [{ isRevoked: false, expiresOn: '2026-11-22' }, 'expired'],
    [{ isRevoked: true, expiresOn: '2026-11-22' }, 'revoked'],
    [{ isRevoked: true, expiresOn: undefined }, 'revoked'],
  ] as const)('on 2026-11-23, %j is %s', (certificate, status) => {
    expect(standingOf(certificate, '2026-11-23')).toBe(status);
  });
});

describe('the code on a paper', () => {
  const checkId = 'A'.repeat(22);
  const signature = 's'.repeat(86);

  it.each([
    ['2027-02-23', `key-1.${checkId}~20261123~20270223`],
    [undefined, `key-1.${checkId}~20261123~`],
  ])('which holds until %s, is signed over %s', (expiresOn, text) => {
    const signed = codeText({ keyId: 'key-1', checkId, issuedOn: '2026-11-23', expiresOn });
    expect(signed).toBe(text);
    expect(partsOfCode(`${signed}.${signature}`)).toEqual({
      keyId: 'key-1',
      signed,
      signature,
      checkId,
    });
  });

  it('fits into the 200 characters that the check takes', () => {
    const keyId = 'k'.repeat(16);
    const signed = codeText({ keyId, checkId, issuedOn: '2026-11-23', expiresOn: '2027-02-23' });
    expect(`${signed}.${signature}`.length).toBeLessThanOrEqual(200);
  });

  it('is never made out of something else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(partsOfCode(text)).toBeUndefined();
      }),
    );
  });
});
