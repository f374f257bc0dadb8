import type { Draft } from '@zero-visit/shared-types';
import type { TestApp } from './app';
import { authorise } from './errand';
import { aPhone, type Phone } from './phone';

type App = Pick<TestApp, 'origin' | 'citizen'>;

/** The phone of a sample citizen who has proved who they are. */
export async function aCitizen(app: App, name = '林添'): Promise<Phone> {
  const phone = await aPhone(app.origin);
  await phone.become(app.citizen(name));
  return phone;
}

/** The same with a draft, for which what is needed was allowed and every register has answered. */
export async function aDraft(
  app: App,
  name = '林添',
  serviceCode = 'graduate-registration',
): Promise<{ phone: Phone; consentId: string; draft: Draft }> {
  const phone = await aCitizen(app, name);
  const errand = await phone.api.startErrand({ body: { serviceCode } });
  return { phone, ...(await authorise(phone, errand)) };
}
