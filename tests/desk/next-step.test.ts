import { stepOf } from '../../bff/desk/src/try/step-rules';

describe('what the page to try the product says to do next', () => {
  it.each([
    ['', '', 'scan'],
    ['showing', '/pages/home/index', 'scan'],
    ['claimed', '/packages/apply/errand/index?errand=e', 'match'],
    ['confirmed', '/packages/apply/errand/index?errand=e', 'authorise'],
    ['claimed', '/packages/apply/verify/index?level=L3', 'verify'],
    ['confirmed', '/packages/apply/form/index?draft=d', 'fill'],
    ['done', '/packages/case/index?case=c', 'review'],
    ['done', '/pages/home/index', 'review'],
    ['showing', '/packages/apply/errand/index?service=s', 'authorise'],
  ])('when the screen says “%s” and the phone is at “%s”, it is “%s”', (word, page, step) => {
    expect(stepOf(word, page)).toBe(step);
  });
});
