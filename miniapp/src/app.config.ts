export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/services/index',
    'pages/scan/index',
    'pages/my-cases/index',
    'pages/me/index',
  ],
  subPackages: [
    { root: 'packages/apply', pages: ['errand/index', 'verify/index', 'form/index'] },
    { root: 'packages/case', pages: ['index', 'correction/index'] },
    { root: 'packages/check', pages: ['index'] },
    { root: 'packages/guide', pages: ['index'] },
    {
      root: 'packages/me',
      pages: [
        'authorisations/index',
        'authorisation/index',
        'accesses/index',
        'messages/index',
        'devices/index',
        'add-browser/index',
        'let-in/index',
        'desktop/index',
        'addresses/index',
        'new-address/index',
        'drafts/index',
        'settings/index',
        'about/index',
      ],
    },
  ],
  // Whoever scans will need the next pages at once.
  preloadRule: {
    'pages/scan/index': { network: 'all', packages: ['packages/apply'] },
    'packages/guide/index': { network: 'all', packages: ['packages/apply'] },
  },
  // A browser's pages do not slide: a dialog would slide and scroll with them.
  animation: false,
  window: {
    navigationStyle: 'default',
    backgroundTextStyle: 'light',
    navigationBarBackgroundColor: '#ededed',
    navigationBarTitleText: '零跑腿',
    navigationBarTextStyle: 'black',
  },
  tabBar: {
    color: '#5c5c5c',
    selectedColor: '#04703b',
    backgroundColor: '#f7f7f7',
    borderStyle: 'black',
    list: [
      tab('home', '首页'),
      tab('services', '办事'),
      tab('scan', '扫码'),
      tab('my-cases', '办件'),
      tab('me', '我的'),
    ],
  },
});

function tab(name: string, text: string) {
  return {
    pagePath: `pages/${name}/index`,
    text,
    iconPath: `tabs/${name}.png`,
    selectedIconPath: `tabs/${name}-selected.png`,
  };
}
