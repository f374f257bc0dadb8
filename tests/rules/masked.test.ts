import { maskIdNumber, maskMobile, maskName } from '@zero-visit/shared-types';
import fc from 'fast-check';

describe('a masked person', () => {
  it.each([
    ['林添', '林*'],
    ['欧阳小禅', '欧阳**'],
    ['欧阳', '欧*'],
    ['陈𫖯之', '陈**'],
    ['买买提·吐尔逊', '买**·***'],
    ['JOHN SMITH', 'J*** S****'],
    ['', ''],
  ])('keeps of the name %s only %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['440604199506150024', '440604********0024'],
    ['H12345678', 'H1*****78'],
    ['12345', '*****'],
  ])('keeps of the number %s only %s', (number, masked) => {
    expect(maskIdNumber(number)).toBe(masked);
  });

  it('keeps of a mobile number its network and its end', () => {
    expect(maskMobile('13800000001')).toBe('138****0001');
  });

  it('shows at most two characters of any Han name, whatever its length', () => {
    const han = fc.array(fc.constantFrom(...'欧阳林添𫖯禅〇·'), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(han, (characters) => {
        const masked = [...maskName(characters.join(''))];
        expect(masked).toHaveLength(characters.length);
        expect(masked.filter((each) => each !== '*' && each !== '·').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
