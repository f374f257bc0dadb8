import type { FileAnswer } from '@zero-visit/shared-types';
import { writeFile } from './written-file';

/** What an image shows bytes by: a file, because a page's data may not carry a picture. */
export const pictureSource = (file: FileAnswer): Promise<string> => writeFile(file);
