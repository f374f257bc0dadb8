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
    { root: 'packages/case', pages: ['index'] },
    { root: 'packages/check', pages: ['index'] },
    { root: 'packages/me', pages: ['index'] },
  ],
  window: {
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
