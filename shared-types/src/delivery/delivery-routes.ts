import * as z from 'zod';
import { CaseId } from '../cases/case';
import { idOf } from '../id';
import { defineRoutes } from '../route';
import { Shipment } from './shipment';

export const AddressId = idOf('address');

/** Words that can be printed on a label: no line breaks, and no signs that are seen by nobody. */
const Printable = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'signs that can be printed');

/** Where a certificate is mailed. Division codes are GB/T 2260. */
export const NewAddress = z
  .strictObject({
    recipient: Printable.min(2).max(50),
    mobile: z
      .string()
      .trim()
      .regex(/^1[3-9]\d{9}$/, 'a mainland mobile number'),
    division: z.string().regex(/^\d{6}$/, 'a division code'),
    street: Printable.min(5).max(100),
    postcode: z
      .string()
      .regex(/^\d{6}$/, 'six digits')
      .optional(),
  })
  .meta({ id: 'NewAddress' });
export type NewAddress = z.infer<typeof NewAddress>;

/** An address as its owner's phone shows it: name and number masked. */
export const Address = z
  .object({
    id: AddressId,
    recipient: z.string(),
    mobile: z.string(),
    division: z.string(),
    divisionName: z.string(),
    street: z.string(),
  })
  .meta({ id: 'Address' });
export type Address = z.infer<typeof Address>;

/** The only place where name and address stand together in clear: on the label, when it is printed. */
export const ShippingLabel = z.object({
  shipment: Shipment,
  recipient: z.string(),
  mobile: z.string(),
  address: z.string(),
});
export type ShippingLabel = z.infer<typeof ShippingLabel>;

const caseParams = z.strictObject({ id: CaseId });

export const deliveryRoutes = defineRoutes({
  listAddresses: {
    method: 'GET',
    path: '/addresses',
    summary: "The citizen's address book",
    access: 'citizen',
    audit: 'own',
    success: 200,
    response: z.object({ items: z.array(Address) }),
  },
  listDivisions: {
    method: 'GET',
    path: '/divisions',
    summary: 'Districts that can be chosen for an address',
    access: 'public',
    audit: 'none',
    success: 200,
    response: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
    conditional: true,
  },
  addAddress: {
    method: 'POST',
    path: '/addresses',
    summary: 'Adds an address to the book',
    access: 'citizen',
    audit: 'own',
    body: NewAddress,
    idempotent: true,
    success: 201,
    response: Address,
  },
  removeAddress: {
    method: 'DELETE',
    path: '/addresses/:id',
    summary: 'Takes an address out of the book; shipments under way keep theirs',
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: AddressId }),
    success: 204,
  },
  getShippingLabel: {
    method: 'GET',
    path: '/desk/cases/:id/label',
    summary: 'The label of the parcel, in clear, to be printed',
    access: 'staff',
    audit: 'others',
    params: caseParams,
    success: 200,
    response: ShippingLabel,
  },
  dispatchShipment: {
    method: 'POST',
    path: '/desk/cases/:id/dispatch',
    summary: 'Hands the parcel to the courier and follows it from then on',
    access: 'staff',
    audit: 'others',
    params: caseParams,
    idempotent: true,
    success: 200,
    response: Shipment,
    problems: ['case-action-unavailable', 'temporarily-unavailable'],
  },
  receiveCourierPush: {
    method: 'POST',
    path: '/courier-pushes/:key',
    summary: 'The callback of kuaidi100: signed, repeated, out of order',
    access: 'public',
    audit: 'none',
    params: z.strictObject({ key: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }),
    consumes: 'form',
    body: z.object({ sign: z.string().max(64), param: z.string().max(200_000) }),
    success: 200,
    response: z.object({ result: z.boolean(), returnCode: z.string(), message: z.string() }),
    problems: ['courier-signature-wrong'],
  },
});
