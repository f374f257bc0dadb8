// A Taro plugin: its WeChat templates write no aria attributes, which would leave the mini program mute.
const path = require('node:path');
const attributes = require('./aria-attributes');

module.exports = (ctx) => {
  ctx.registerMethod('onSetupClose', (platform) => {
    if (platform.platform !== 'weapp') return;
    platform.template.mergeComponents(ctx, attributes);
    platform.runtimePath = [
      platform.runtimePath,
      path.resolve(__dirname, 'aria-runtime.js'),
    ].flat();
  });
};
