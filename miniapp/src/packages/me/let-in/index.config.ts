export default definePageConfig({ navigationBarTitleText: '零跑腿' });
