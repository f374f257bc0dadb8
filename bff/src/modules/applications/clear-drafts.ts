import type { LocalText } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { randomToken } from '../../platform/id';
import { listApplicationsOfConsent } from './application-store';
import { renewDraftsOfConsent } from './draft-store';
import type { ApplicationParts } from './parts';
import { removeReadings } from './reading-store';

/** Why a submitted case keeps its content: PIPL §15 and §13(3), and the Archives Law. */
const GROUND: LocalText = {
  'zh-Hans':
    '申请已经提交：撤回同意不影响撤回前已进行的处理（《个人信息保护法》第十五条），办理所必需的内容依《中华人民共和国档案法》保存。',
  'zh-Hant':
    '申請已經提交：撤回同意不影響撤回前已進行的處理（《個人信息保護法》第十五條），辦理所必需的內容依《中華人民共和國檔案法》保存。',
  en: 'The application was submitted: withdrawing does not undo what was lawfully done before (PIPL §15), and what the case needs is kept under the Archives Law.',
};

type Kept = { caseNumber: string; fields: LocalText[]; ground: LocalText };

/**
 * Takes the values of a withdrawn consent out of every draft that was not submitted; what the
 * citizen typed stays theirs. Lists the cases that must keep theirs, with the ground.
 */
export async function clearDraftsOf(
  { catalogue }: Pick<ApplicationParts, 'catalogue'>,
  tx: Queryable,
  { consentId, at }: { consentId: string; at: Date },
): Promise<{ clearedDrafts: number; kept: Kept[] }> {
  const cleared = await renewDraftsOfConsent(tx, consentId, { nonce: randomToken(16), at });
  await removeReadings(tx, cleared);
  const submitted = await listApplicationsOfConsent(tx, consentId);
  const kept = submitted.map(({ caseNumber, fields }) => ({
    caseNumber,
    fields: fields.map((id) => catalogue.field(id).label),
    ground: GROUND,
  }));
  return { clearedDrafts: cleared.length, kept };
}
