// What a screen reader is told in WeChat (src/ui/aria.ts). Taro's templates and its runtime number the
// attributes of a component; both must know these, or every attribute after them is misread.
const states = [
  'checked',
  'disabled',
  'expanded',
  'hidden',
  'invalid',
  'live',
  'modal',
  'selected',
];

const spoken = Object.fromEntries(
  ['role', 'label', 'level', ...states].map((name) => [`aria-${name}`, '']),
);

module.exports = { View: spoken, Image: spoken, Input: spoken, Textarea: spoken };
