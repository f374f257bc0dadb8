import { checkAddress, divisionsFor } from '../../miniapp/src/features/delivery/address-rules';

const complete = {
  recipient: '林添',
  mobile: '13800000001',
  division: '440604',
  street: '祖庙街道人民路 88 号',
};

describe('a new address', () => {
  it('is complete without a postcode', () => {
    expect(checkAddress({ ...complete, postcode: ' ' })).toEqual({ address: complete });
  });

  it('tells every faulty field at once', () => {
    expect(checkAddress({ mobile: '12345', street: '88号', postcode: '52800' })).toEqual({
      faulty: ['recipient', 'mobile', 'division', 'street', 'postcode'],
    });
  });

  it('takes no telephone for a mobile number', () => {
    expect(checkAddress({ ...complete, mobile: '07578280000' })).toEqual({ faulty: ['mobile'] });
  });
});

describe('choosing a district', () => {
  const divisions = [
    { code: '110101', name: '北京市东城区' },
    { code: '440604', name: '广东省佛山市禅城区' },
    { code: '440605', name: '广东省佛山市南海区' },
    { code: '441702', name: '广东省阳江市江城区' },
  ];

  it('begins with those of Foshan', () => {
    expect(divisionsFor('', divisions).map(({ code }) => code)).toEqual(['440604', '440605']);
  });

  it('finds every other one by a part of its name', () => {
    expect(divisionsFor(' 江城 ', divisions).map(({ code }) => code)).toEqual(['441702']);
    expect(divisionsFor('不存在', divisions)).toEqual([]);
  });

  it('never shows more than one can look through', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ code: `${at}`, name: `第${at}区` }));
    expect(divisionsFor('区', many)).toHaveLength(30);
  });
});
