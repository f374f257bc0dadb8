import type { NoCamera } from './no-camera';

/** What looks for a code: a living picture in a browser, WeChat's own scanner in WeChat. */
export type ViewfinderProps = {
  /** Said to those who cannot see the picture, and written on WeChat's button. */
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onNoCamera: (why: NoCamera) => void;
};
