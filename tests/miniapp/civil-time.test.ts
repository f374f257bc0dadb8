import fc from 'fast-check';
import { civilDateOf, dateIn, momentIn } from '../../miniapp/src/messages/civil-time';

const instants = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2038-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const clockInShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

describe('dates on the phone', () => {
  it('are those of Asia/Shanghai, wherever the phone is', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const [date = '', minute = ''] = clockInShanghai.format(new Date(instant)).split(' ');
        expect(civilDateOf(instant)).toBe(date);
        expect(momentIn('zh-Hans', instant)).toBe(`${dateIn('zh-Hans', date)} ${minute}`);
      }),
    );
  });

  it('are said as each language says them', () => {
    expect(dateIn('zh-Hans', '2018-10-12')).toBe('2018年10月12日');
    expect(dateIn('zh-Hant', '2018-01-02')).toBe('2018年1月2日');
    expect(dateIn('en', '2018-10-12')).toBe('12 Oct 2018');
  });
});
