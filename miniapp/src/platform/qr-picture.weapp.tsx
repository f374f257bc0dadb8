/** Nobody signs a phone in by another phone. */
export const QrPicture = (_code: { text: string; label: string }) => null;
