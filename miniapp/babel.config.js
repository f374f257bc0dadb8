// The device key needs BigInt, which phones have had since iOS 14 and Chrome 67: nothing older is served, so
// nothing is written for older engines. `react-refresh` and the rest follow from the preset.
const targets = { ios: '14', chrome: '70' };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]],
};
