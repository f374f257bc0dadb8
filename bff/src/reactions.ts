import type { LocalText } from '@zero-visit/shared-types';
import type { ApplicationParts } from './modules/applications';
import type { CaseMoved, CaseParts } from './modules/cases';
import type { CertificateParts } from './modules/certificates';
import type { ConsentParts } from './modules/consent';
import type { DeliveryParts, ShipmentMoved } from './modules/delivery';
import type { IdentityParts } from './modules/identity';
import type { StaffParts } from './modules/staff';
import type { TransparencyParts } from './modules/transparency';
import type { Clock } from './platform/clock';
import type { Queryable } from './platform/database';
import type { Reactions, Schedule } from './platform/jobs';
import { sweepRecords } from './platform/sweep-records';
import type { Rooms } from './rooms';

/** What must hold together with an act, in its own transaction; its answer may go back to the phone. */
type WithinTransaction = Pick<IdentityParts, 'whenDeviceBound' | 'whenDevicesEnded'> &
  Pick<ConsentParts, 'whenGiven' | 'afterGiven' | 'whenWithdrawn'> &
  Pick<ApplicationParts, 'whenSubmitted'> &
  Pick<CaseParts, 'whenApproved'> &
  Pick<CertificateParts, 'whenOpened'> &
  Pick<DeliveryParts, 'awaitsParcel' | 'whenMoved'> &
  Pick<StaffParts, 'whoHas'> &
  Pick<TransparencyParts, 'whenReportAnswered'>;

/** A name that is the same in every language. */
const sameInAll = (name: string): LocalText => ({ 'zh-Hans': name, 'zh-Hant': name, en: name });

/** Rooms meet here and nowhere else upwards (decision 0009). They are asked for late: each needs the others. */
export const withinTransaction = (rooms: () => Rooms): WithinTransaction => ({
  /** A device that becomes somebody's is told of where their other devices read it. */
  whenDeviceBound: (tx, { citizenId, deviceId, kind, deviceName }) =>
    rooms().notifications.write(tx, {
      citizenId,
      deviceId,
      occasion: `${kind}.added`,
      about: sameInAll(deviceName),
    }),
  /** Devices that were ended at a counter: their person reads it on the next one. */
  whenDevicesEnded: (tx, { citizenId }) =>
    rooms().notifications.write(tx, { citizenId, occasion: 'devices.ended', about: sameInAll('') }),
  /** A consent opens the draft that it fills. */
  whenGiven: (tx, given) => rooms().applications.openDraft(tx, given),
  /** After its commit the registers are asked. */
  afterGiven: (draft) => rooms().applications.fillDraft(draft),
  /** A withdrawal empties what was not sent, and says what an accepted case must keep. */
  whenWithdrawn: (tx, withdrawn) => rooms().applications.clearDraftsOf(tx, withdrawn),
  /** A submission opens its case and ends the errand at the window. */
  async whenSubmitted(tx, submission) {
    const opened = await rooms().cases.open(tx, submission);
    await rooms().identity.finishErrand(tx, submission.draftId);
    return opened;
  },
  /** An approval makes the certificate and, where paper is mailed, prepares its parcel. */
  async whenApproved(tx, approved) {
    const { applications, catalogue, certificates, delivery } = rooms();
    const { service, applicationId } = approved;
    const content = await applications.contentOf(tx, applicationId);
    const certificate = await certificates.issue(tx, {
      ...approved,
      department: catalogue.department(service.department),
      holder: content.applicant,
      values: Object.fromEntries(
        Object.entries(content.answers).map(([id, { value }]) => [id, value]),
      ),
    });
    const address = await applications.deliveryAddressOf(tx, applicationId);
    if (!address) return { certificate };
    const shipment = await delivery.prepare(tx, {
      ...approved,
      serviceCode: service.code,
      departmentCode: service.department,
      address,
    });
    return { certificate, shipment };
  },
  /** Opening an electronic certificate is receiving it. */
  whenOpened: (tx, { caseId }) => rooms().cases.noteOpened(tx, caseId),
  /** A paper goes one way only: by mail, or with whoever comes for it. */
  awaitsParcel: (tx, caseId) => rooms().cases.awaitsParcel(tx, caseId),
  /** The answer to a report is told where the citizen looks first. */
  whenReportAnswered: (tx, { citizenId, office }) =>
    rooms().notifications.write(tx, { citizenId, occasion: 'report.answered', about: office }),
  /** Nobody, and whose cases are others', are asked for alike: neither takes longer. */
  async whoHas(tx, idNumber, staff) {
    const citizenId = await rooms().identity.citizenWith(tx, idNumber);
    const cases = await rooms().cases.casesOf(tx, citizenId ?? '', staff);
    if (citizenId === undefined) return undefined;
    if (cases.length === 0) return { citizenId };
    const { name, idNumber: theirs } = await rooms().identity.personOf(tx, citizenId);
    return { citizenId, person: { name, idNumber: theirs, cases } };
  },
  /** A parcel's way is the case's way. */
  whenMoved: (tx, moved) => rooms().cases.noteShipment(tx, moved),
});

/** What follows an act after its commit: each pair of event and reaction is done once. */
export function afterCommit(rooms: Rooms): Reactions<CaseMoved | ShipmentMoved> {
  const tell = async (
    tx: Queryable,
    { caseNumber, serviceCode, caseId, citizenId }: CaseMoved | ShipmentMoved,
    occasion: CaseMoved['action'] | `shipment.${ShipmentMoved['state']}`,
  ) => {
    // Whoever was erased reads nothing any more, though a case of theirs may still move.
    if (await rooms.identity.isErased(tx, citizenId)) return;
    const service = rooms.catalogue.service(serviceCode);
    if (!service) throw new Error(`the catalogue no longer names ${serviceCode}`);
    const news = { citizenId, caseId, occasion, about: service.name, number: caseNumber };
    await rooms.notifications.write(tx, news);
  };
  return {
    'case.moved': {
      tellCitizen: (tx, event) => tell(tx, event, event.action),
      async tellWindow(tx, event) {
        if (event.action === 'submit') await rooms.identity.tellWindow(tx, event);
      },
    },
    'shipment.moved': {
      tellCitizen: (tx, event) => tell(tx, event, `shipment.${event.state}`),
    },
  };
}

const HOUR = 3_600;

/** What is done again and again. Sweeps forget what is over age by the retention schedule of their room. */
export const schedulesOf = (
  rooms: Rooms,
  { database, clock }: { readonly database: Queryable; readonly clock: Clock },
): Record<string, Schedule> => ({
  followParcelsAgain: { everySeconds: 30, act: () => rooms.delivery.followAgain() },
  sweepHandshakes: { everySeconds: HOUR, act: () => rooms.identity.sweep(database) },
  sweepDrafts: { everySeconds: HOUR, act: () => rooms.applications.sweep(database) },
  sweepDesk: { everySeconds: HOUR, act: () => rooms.staff.sweep(database) },
  watchReaders: { everySeconds: 30, act: () => rooms.staff.watch(database) },
  sweepExports: { everySeconds: HOUR, act: () => rooms.rights.sweep(database) },
  sweepRecords: { everySeconds: HOUR, act: () => sweepRecords(database, clock()) },
});
