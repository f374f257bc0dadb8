// Runs in the mini program before Taro's: the other half of aria-for-wechat.js.
import { mergeInternalComponents } from '@tarojs/shared';
import attributes from './aria-attributes';

mergeInternalComponents(attributes);
