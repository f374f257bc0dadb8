import type { Case } from '@zero-visit/shared-types';
import type { TestApp } from './app';
import { aCitizen } from './citizen';
import { aDesk, type TestDesk } from './desk';
import { applyFor } from './errand';
import type { Phone } from './phone';

export type TestCase = { readonly phone: Phone; readonly opened: Case };

/** A case that a sample citizen has just submitted from a phone of theirs. */
export async function aCase(
  app: TestApp,
  serviceCode = 'graduate-registration',
  name = '林添',
): Promise<TestCase> {
  const phone = await aCitizen(app, name);
  return { phone, opened: await applyFor(phone, serviceCode) };
}

/** The reviewer of a service's department, at the desk. */
export const aReviewer = (app: TestApp, serviceCode = 'graduate-registration'): Promise<TestDesk> =>
  aDesk(app.origin, app.staff('reviewer', serviceCode));
