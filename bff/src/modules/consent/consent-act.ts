import type { LocalText } from '@zero-visit/shared-types';
import type { StoredConsent } from './consent-store';

/** A consent or its withdrawal as the ledger holds it: the citizen's own act, field by field. */
export const actOf = (
  kind: 'consent' | 'withdrawal',
  { citizenId, sheet, permitted }: Pick<StoredConsent, 'citizenId' | 'sheet' | 'permitted'>,
) => ({
  kind,
  citizenId,
  office: sheet.receiver.name,
  reader: { role: 'citizen' as const },
  purpose: purposes[kind](sheet.service.name),
  fields: sheet.fields.filter(({ id }) => permitted.includes(id)).map(({ label }) => label),
});

const purposes: Record<'consent' | 'withdrawal', (service: LocalText) => LocalText> = {
  consent: (service) => ({
    'zh-Hans': `授权办理“${service['zh-Hans']}”`,
    'zh-Hant': `授權辦理「${service['zh-Hant']}」`,
    en: `Authorised for “${service.en}”`,
  }),
  withdrawal: (service) => ({
    'zh-Hans': `撤回“${service['zh-Hans']}”的授权`,
    'zh-Hant': `撤回「${service['zh-Hant']}」的授權`,
    en: `Authorisation for “${service.en}” withdrawn`,
  }),
};
