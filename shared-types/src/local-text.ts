import * as z from 'zod';

/** A text that people read, in the three languages of the product; none may be missing. */
export const LocalText = z
  .strictObject({
    'zh-Hans': z.string().min(1),
    'zh-Hant': z.string().min(1),
    en: z.string().min(1),
  })
  .meta({ id: 'LocalText' });
export type LocalText = z.infer<typeof LocalText>;

export type Language = keyof LocalText;
