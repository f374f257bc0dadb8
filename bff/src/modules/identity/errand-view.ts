import { type Errand, reaches, type SheetField } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { DeviceCaller } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import type { Catalogue } from '../catalogue';
import { standing } from './errand-rules';
import type { StoredErrand } from './errand-store';
import { maskPerson, type People } from './people';

type ViewParts = {
  readonly clock: Clock;
  readonly people: People;
  readonly catalogue: Pick<Catalogue, 'service' | 'department' | 'placeOf' | 'sheetOf'>;
};

/** How an errand is told to its phone: who asks, where, for what, and what it would see. */
export function createErrandView({ clock, people, catalogue }: ViewParts) {
  /**
   * Before consent nothing is shown but what the phone's owner has proved to own: their name, number
   * and mobile, masked, and only at L3. No register is asked here (settled.md 2).
   */
  async function sheetFor(db: Queryable, sheet: readonly SheetField[], caller: DeviceCaller) {
    if (caller.citizenId === undefined || !reaches(caller.level, 'L3')) return [...sheet];
    const own = new Map(Object.entries(maskPerson(await people.personOf(db, caller.citizenId))));
    return sheet.map((field) => {
      const maskedValue = own.get(field.id);
      return { ...field, ...(maskedValue !== undefined && { maskedValue }) };
    });
  }

  return async function viewOf(
    db: Queryable,
    errand: StoredErrand,
    caller: DeviceCaller,
  ): Promise<Errand> {
    const { id, channel, placeCode, windowName, numbers, numberUntil, nonce, draftId } = errand;
    const service = catalogue.service(errand.serviceCode);
    if (!service) throw new Problem('service-closed');
    const place = placeCode === null ? undefined : catalogue.placeOf(placeCode)?.place;
    const state = standing(errand, clock());
    return {
      id,
      state,
      channel,
      asker: {
        department: catalogue.department(service.department).name,
        ...(place && { place: place.name }),
        ...(windowName !== null && { window: windowName }),
      },
      service: { code: service.code, name: service.name, instant: service.instant },
      startedAt: errand.startedAt.toISOString(),
      ...(state === 'awaitingNumber' &&
        numbers &&
        numberUntil && { numbers, numberUntil: numberUntil.toISOString() }),
      levelNeeded: service.level,
      levelHeld: caller.level,
      sheet: await sheetFor(db, catalogue.sheetOf(service), caller),
      nonce,
      ...(draftId !== null && { draftId }),
    };
  };
}

export type ErrandView = ReturnType<typeof createErrandView>;
