import type { SampleCitizen, sandboxRoutes } from '@zero-visit/shared-types';
import type { SandboxPerson } from './integrations/sandbox-people';
import type { SandboxSms } from './integrations/sms/sandbox';
import type { Identity } from './modules/identity';
import type { Staff } from './modules/staff';
import type { Database } from './platform/database';
import type { Handlers } from './platform/handler';
import { Problem } from './platform/problem';
import { sandboxStaff } from './sandbox-staff';

export type SandboxHandlers = Handlers<typeof sandboxRoutes>;

export type SandboxParts = {
  readonly people: readonly SandboxPerson[];
  readonly sms: Pick<SandboxSms, 'texts'>;
  readonly identity: Pick<Identity, 'addWindowCode'>;
};

/** Where the screen stands that somebody opens to try it. */
const PLACE = 'district-centre';

/** The handlers of a deployment with invented people. Everything here is for whoever asks: none of it is anybody's. */
export const sandboxHandlers = ({ people, sms, identity }: SandboxParts): SandboxHandlers => ({
  async describeDeployment() {
    return { mode: 'sandbox' };
  },
  async listSampleCitizens() {
    return {
      citizens: people.map(sampleOf),
      staff: sandboxStaff.map(({ departmentCode: _department, ...shown }) => shown),
    };
  },
  async listSandboxTexts() {
    return { items: sms.texts().map((sent) => ({ ...sent, at: sent.at.toISOString() })) };
  },
  async addSandboxWindow(_input, _nobody, tx) {
    const { enrolmentCode } = await identity.addWindowCode(tx, {
      placeCode: PLACE,
      name: '体验窗口',
    });
    return { enrolmentCode };
  },
});

const sampleOf = ({ registers: _held, slow: _slow, faceFails: _face, ...shown }: SandboxPerson) =>
  ({
    ...shown,
    tries: [...shown.tries],
  }) satisfies SampleCitizen;

const absent = async () => {
  throw new Problem('not-found');
};

/** The same routes in production: nothing is there but the word that this is the real thing. */
export const productionHandlers: SandboxHandlers = {
  async describeDeployment() {
    return { mode: 'production' };
  },
  listSampleCitizens: absent,
  listSandboxTexts: absent,
  addSandboxWindow: absent,
};

/** What a sandbox starts with: staff who can sign in. Citizens come by themselves. May be loaded again. */
export async function loadSandbox({
  staff,
  database,
}: {
  readonly staff: Pick<Staff, 'enlist'>;
  readonly database: Pick<Database, 'transaction'>;
}): Promise<void> {
  await database.transaction(async (tx) => {
    for (const member of sandboxStaff) await staff.enlist(tx, { ...member, isDemo: true });
  });
}
