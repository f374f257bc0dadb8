/** WeChat has no page around it that could hold a picture before it. */
export const watchHeldPictures = (_take: (text: string) => void) => (): void => undefined;
