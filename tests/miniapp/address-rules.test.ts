import { checkAddress } from '../../miniapp/src/features/delivery/address-rules';

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
