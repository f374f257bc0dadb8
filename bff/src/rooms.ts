import type { ApplicationRoom } from './modules/applications';
import type { CaseRoom } from './modules/cases';
import type { Catalogue } from './modules/catalogue';
import type { CertificateRoom } from './modules/certificates';
import type { ConsentRoom } from './modules/consent';
import type { Delivery } from './modules/delivery';
import type { Feedback } from './modules/feedback';
import type { Identity } from './modules/identity';
import type { Notifications } from './modules/notifications';
import type { RightsRoom } from './modules/rights';
import type { Staff } from './modules/staff';
import type { Transparency } from './modules/transparency';

/** Every room of the first stage, open. */
export type Rooms = {
  readonly transparency: Transparency;
  readonly catalogue: Catalogue;
  readonly staff: Staff;
  readonly identity: Identity;
  readonly delivery: Delivery;
  readonly consent: ConsentRoom;
  readonly applications: ApplicationRoom;
  readonly cases: CaseRoom;
  readonly certificates: CertificateRoom;
  readonly notifications: Notifications;
  readonly feedback: Feedback;
  readonly rights: RightsRoom;
};
