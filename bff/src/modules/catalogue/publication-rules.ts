import type { ServiceDefinition } from '@zero-visit/shared-types';
import type { CatalogueFiles } from './reference-rules';

/** One consistency rule: what it says of a service that breaks it. */
type Check = (service: ServiceDefinition, files: CatalogueFiles) => string | false;

/** The links of a promised service, by the words that auditors look for. */
const LINKS = ['受理', '审核', '决定', '办结', '送达'];

const isMadeOfPaper = /(?<!凭)证(书)?$/;

/**
 * What auditors of service catalogues check, as the public checker of Zhejiang's services does over
 * the elements of GB/T 39554.2, and three rules of our own for what nobody reviews. In this order:
 * time limits, result, visits and depth, contacts, steps, then ours.
 */
const checks: readonly Check[] = [
  ({ instant, promisedDays }) =>
    instant !== (promisedDays === 0) && 'it is instant exactly when it promises 0 days',
  ({ statutoryDays, promisedDays }) =>
    statutoryDays !== undefined &&
    promisedDays > statutoryDays &&
    'it promises later than the law allows',
  ({ instant, delivery }) =>
    instant && delivery === 'mail' && 'what is mailed is not there at once',
  ({ validFrom, validTo }) =>
    validTo !== undefined && validTo < validFrom && 'it ends before it begins',
  ({ result }) =>
    /批复|批文/.test(result.name['zh-Hans']) &&
    result.kind !== 'approval' &&
    'a 批复 ends as an approval',
  ({ result }) =>
    isMadeOfPaper.test(result.name['zh-Hans']) &&
    result.kind !== 'certificate' &&
    'a 证 ends as a certificate',
  ({ visits, visitReason }) => visits > 0 && !visitReason && 'visits need their reason',
  ({ visits, visitReason }) =>
    visits === 0 && visitReason !== undefined && 'there is a reason for visits, and no visit',
  ({ visits, online }) => visits === 0 && !online && 'nobody comes, and it is not online',
  ({ depth, visits }) => depth === 4 && visits > 0 && 'depth 4 means that nobody comes',
  ({ depth, visits }) => depth === 3 && visits > 1 && 'depth 3 means one visit at most',
  ({ depth, visits }) => depth === 2 && visits > 2 && 'depth 2 means two visits at most',
  ({ consultation, complaint }) =>
    consultation.telephone === complaint.telephone &&
    'questions and complaints go to one telephone',
  ({ consultation, complaint }) =>
    ![consultation, complaint].every(({ telephone }) => /^0757-\d{5,8}$/.test(telephone)) &&
    'telephones are written with the area code, 0757-…',
  ({ consultation, complaint }) =>
    ![consultation, complaint].every(({ address }) => /窗口|室/.test(address['zh-Hans'])) &&
    'addresses go down to the window or the room',
  ({ officeHours }) =>
    !/工作日|全天|24小时|节假日/.test(officeHours['zh-Hans']) && 'office hours say on which days',
  ({ instant, steps }) => {
    const missing = LINKS.filter(
      (link) => !steps.some(({ name }) => name['zh-Hans'].includes(link)),
    );
    return !instant && missing.length > 0 && `its steps leave out ${missing.join('、')}`;
  },
  ({ steps, promisedDays }) => {
    const sum = steps.reduce((total, { days }) => total + days, 0);
    return sum > promisedDays && `its steps take ${sum} days, and ${promisedDays} are promised`;
  },
  ({ delivery, form }) =>
    (delivery === 'mail') !== form.some(({ kind, required }) => kind === 'address' && required) &&
    'an address is asked for exactly when something is mailed',
  ({ instant, level }) =>
    instant && level < 'L3' && 'proofs are printed for people who were present (L3)',
  /** Nobody reviews an instant proof: what it states must not have been typed. */
  ({ instant, form, result }) => {
    const typed = result.lines.filter(
      ({ from }) =>
        !form.some(({ id, fixed, kind }) => id === from && (fixed || kind === 'choice')),
    );
    return (
      instant &&
      typed.length > 0 &&
      `it states what somebody typed: ${typed.map(({ from }) => from).join(', ')}`
    );
  },
  ({ department, itemCodes: { basic, implementation, handledItem } }, { departments }) => {
    const creditCode = departments.find(({ code }) => code === department)?.creditCode ?? '';
    return (
      (!implementation.startsWith(creditCode) ||
        !implementation.endsWith(basic) ||
        !handledItem.startsWith(implementation)) &&
      'item codes are credit code 18, level 1, basic code 12, and two digits more'
    );
  },
  ({ fields, level }) =>
    fields.some(({ basis }) => basis === 'consent') &&
    level < 'L3' &&
    'data is only authorised by people who were present (L3)',
];

/** What keeps a service from being published; empty when nothing does. */
export const faultsOfPublication = (service: ServiceDefinition, files: CatalogueFiles): string[] =>
  checks.flatMap((check) => check(service, files) || []);
