import type { Poster } from '@zero-visit/shared-types';

/** The beginning of a poster's id, by which a paper on the wall is found in the list. */
export const posterNumber = ({ id }: Pick<Poster, 'id'>): string => id.slice(0, 8);
