import type { Poster, posterRoutes } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Handlers } from '../../platform/handler';
import { randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { Catalogue } from '../catalogue';
import { placeChoices, UNKNOWN_PLACE } from './place-choices';
import { insertPoster, type ListedPoster, listPosters, revokePoster } from './poster-store';
import type { QrTokens } from './qr-tokens';

type PosterParts = {
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly tokens: Pick<QrTokens, 'linkOf'>;
};

/** The codes on paper, made and revoked by supervisors. */
export function createPosterHandlers({
  clock,
  catalogue,
  tokens,
}: PosterParts): Handlers<typeof posterRoutes> {
  /** A poster in the catalogue's words of today; undefined once its service or place has left it. */
  function shown(stored: ListedPoster): Poster | undefined {
    const service = catalogue.service(stored.serviceCode);
    const place = catalogue.placeOf(stored.placeCode)?.place;
    if (!service || !place) return undefined;
    const department = catalogue.department(service.department).name;
    const names = {
      department: department['zh-Hans'],
      place: place.name['zh-Hans'],
      service: service.name['zh-Hans'],
    };
    return {
      id: stored.id,
      service: { code: service.code, name: service.name },
      department,
      place: place.name,
      createdAt: stored.createdAt.toISOString(),
      ...(stored.revokedAt
        ? { revokedAt: stored.revokedAt.toISOString() }
        : { link: tokens.linkOf({ kind: 'poster', poster: stored.id, ...names }) }),
    };
  }

  return {
    async listPosters(_input, _supervisor, db) {
      const posters = await db.many(listPosters);
      return {
        items: posters.map(shown).filter((each) => each !== undefined),
        places: placeChoices(catalogue),
        services: catalogue.services().map(({ code, name, department }) => ({
          code,
          name,
          department: catalogue.department(department).name,
        })),
      };
    },

    async addPoster({ body: { placeCode, serviceCode } }, _supervisor, tx) {
      const errors = [
        ...(catalogue.placeOf(placeCode) ? [] : [UNKNOWN_PLACE]),
        ...(catalogue.service(serviceCode) ? [] : [UNKNOWN_SERVICE]),
      ];
      if (errors.length > 0) throw new Problem('input-invalid', undefined, { errors });
      catalogue.openService(serviceCode);
      const poster = await tx.one(insertPoster, [randomToken(16), placeCode, serviceCode, clock()]);
      const added = poster && shown(poster);
      if (!added) throw new Error('a poster was not added');
      return added;
    },

    async revokePoster({ params: { id } }, _supervisor, tx) {
      if (!(await tx.one(revokePoster, [id, clock()]))) throw new Problem('not-found');
    },
  };
}

const UNKNOWN_SERVICE = {
  pointer: '/body/serviceCode',
  detail: 'no service of the catalogue',
};
