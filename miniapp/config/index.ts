import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { NormalModuleReplacementPlugin, ProvidePlugin } from 'webpack';

const root = path.resolve(__dirname, '../..');
const isH5 = process.env.TARO_ENV === 'h5';

/** The keys that sign QR codes are known before the app is built: it trusts these and no others. */
function qrPublicKeys(): { keyId: string; point: string }[] {
  const file = path.resolve(root, process.env.KEY_FOLDER ?? '.keys', 'qr-public.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).keys : [];
}

/** So are the keys of the ledger and its witnesses: whoever runs the server cannot exchange them. */
function ledgerKeys(): { log: string; witnesses: string[] } | undefined {
  const file = path.resolve(root, process.env.KEY_FOLDER ?? '.keys', 'ledger-public.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A phone reaches the API where the app came from; WeChat has no such place and must be told. */
const apiOrigin = isH5 ? '' : (process.env.API_ORIGIN ?? 'http://localhost:8080');

const contract = path.join(root, 'shared-types/src');
const weuiForBoth = {
  [path.resolve(__dirname, 'weui-for-both.js')]: {
    enable: true,
    config: { sources: path.resolve(__dirname, '../src') },
  },
};

/** The contract is source. WeChat's tools refuse syntax that browsers of today take from these packages. */
const newerThanWeChat = (file: string) => /node_modules[\\/](@noble|@tanstack|zod)[\\/]/.test(file);

/** Zod's JSON Schema writer weighs 8 KB (gzip), and no phone calls it. */
function leaveOutJsonSchema(chain: Chain): void {
  chain
    .plugin('no-json-schema')
    .use(NormalModuleReplacementPlugin, [
      /\/(to-json-schema|json-schema-processors)\.js$/,
      path.resolve(__dirname, 'no-json-schema.cjs'),
    ]);
}

type Chain = { plugin(name: string): { use(plugin: unknown, args: unknown[]): unknown } };

/** Sizes are written in plain px: 18 px is 18 px, which is what the figures of elder mode count. */
const plainPixels = { pxtransform: { enable: false, config: {} } };

const config: UserConfigExport<'webpack5'> = {
  projectName: 'zero-visit',
  date: '2026-11-25',
  designWidth: 750,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [path.resolve(__dirname, 'aria-for-wechat.js')],
  defineConstants: {
    QR_PUBLIC_KEYS: JSON.stringify(qrPublicKeys()),
    LEDGER_KEYS: JSON.stringify(ledgerKeys()) ?? 'undefined',
    API_ORIGIN: JSON.stringify(apiOrigin),
  },
  copy: {
    // Only a browser needs the scanner; in WeChat the phone's own one is used.
    patterns: isH5
      ? [
          {
            from: path.relative(
              process.cwd(),
              require.resolve('zxing-wasm/reader/zxing_reader.wasm'),
            ),
            to: 'dist/h5/static/zxing_reader.wasm',
          },
        ]
      : [],
    options: {},
  },
  // Taro's own packages ask for this one by name, wherever the installer put it.
  alias: {
    '@tarojs/plugin-framework-react': path.dirname(
      require.resolve('@tarojs/plugin-framework-react/package.json'),
    ),
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Nothing here asks a function for its name.
  terser: {
    enable: true,
    // The second pass drops what the first has found to be constant, such as the development checks of Taro's components.
    config: {
      keep_fnames: false,
      keep_classnames: false,
      compress: { passes: 2 },
      // Taro quotes the keys of objects, and with them private fields, which no engine can read.
      output: { quote_keys: false },
    },
  },
  mini: {
    compile: { include: [contract, newerThanWeChat] },
    postcss: { ...plainPixels, ...weuiForBoth },
    webpackChain(chain) {
      leaveOutJsonSchema(chain);
      const file = path.resolve(__dirname, '../src/platform/abort-controller.ts');
      chain
        .plugin('what-wechat-lacks')
        .use(ProvidePlugin, [{ AbortController: [file, 'AbortController'] }]);
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [contract] },
    webpackChain: leaveOutJsonSchema,
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, ...plainPixels, ...weuiForBoth },
  },
};

export default defineConfig<'webpack5'>(config);
