import type { PlaceChoice } from '@zero-visit/shared-types';
import type { Catalogue } from '../catalogue';

/** The places of the catalogue, as a form offers them. */
export const placeChoices = (catalogue: Pick<Catalogue, 'places'>): PlaceChoice[] =>
  catalogue.places().map(({ department, place }) => ({
    code: place.code,
    name: place.name,
    department: department.name,
  }));

/** What is said of a code that is none of them. */
export const UNKNOWN_PLACE = { pointer: '/body/placeCode', detail: 'no place of the catalogue' };
