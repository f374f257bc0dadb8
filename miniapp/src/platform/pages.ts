import Taro, { useDidHide, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';

let opening: string | undefined;

/** A second tap, or a second answer, while a page opens is no second page. */
async function once(url: string, open: () => Promise<unknown>): Promise<void> {
  if (opening === url) return;
  opening = url;
  try {
    await open();
  } finally {
    setTimeout(() => {
      opening = undefined;
    }, 500);
  }
}

/** Opens a page on top of this one. */
export const openPage = (url: string): Promise<void> => once(url, () => Taro.navigateTo({ url }));

/** Opens a page in the place of this one, so that going back does not return to what is over. */
export const replacePage = (url: string): Promise<void> =>
  once(url, () => Taro.redirectTo({ url }));

/** Goes to one of the five tabs. */
export const openTab = async (url: string): Promise<void> => {
  await Taro.switchTab({ url });
};

/** One page back, or home where there is none (a page that was opened by a link). */
export const goBack = async (): Promise<void> => {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await openTab('/pages/home/index');
};

/** The parameters with which this page was opened, decoded. */
export function usePageParams(): Readonly<Record<string, string | undefined>> {
  return useRouter().params;
}

/** Runs whenever the page comes to the front, also when one returns to it. */
export const usePageShown = (run: () => void): void => useDidShow(run);

/** Runs whenever the page leaves the front. */
export const usePageHidden = (run: () => void): void => useDidHide(run);

/** Pulling the page down asks anew; the spinner stays until the answer is there. */
export const usePulledDown = (refresh: () => Promise<unknown>): void =>
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));

/** Brings a part of the page into view. */
export const scrollToPart = async (id: string): Promise<void> => {
  await Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 });
};
