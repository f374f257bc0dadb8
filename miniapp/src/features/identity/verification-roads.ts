import {
  type AssuranceLevel,
  levelOfMethod,
  reaches,
  type VerificationMethod,
  type VerificationRequest,
} from '@zero-visit/shared-types';

/** The camera is never the only road (人脸识别技术应用安全管理办法), and never the first. */
const roads: readonly VerificationMethod[] = ['networkId', 'face', 'smsAndNumber', 'sms'];

/** The roads that lead to a level or beyond it. */
export const roadsTo = (needed: AssuranceLevel): VerificationMethod[] =>
  roads.filter((method) => reaches(levelOfMethod[method], needed));

/** What a person types, as far as it is typed. */
export type Details = { readonly name: string; readonly idNumber: string; readonly mobile: string };

export type DetailName = keyof Details;

/** What a road asks for. */
export const detailsOf = (method: VerificationMethod): DetailName[] => {
  if (method === 'sms') return ['mobile'];
  if (method === 'smsAndNumber') return ['name', 'idNumber', 'mobile'];
  return ['name', 'idNumber'];
};

const fits: Record<DetailName, (value: string) => boolean> = {
  name: (value) => [...value].length >= 2 && value.length <= 50,
  idNumber: (value) => value.length >= 15 && value.length <= 18,
  mobile: (value) => /^1[3-9]\d{9}$/.test(value),
};

/** People paste numbers with spaces in them, and type a small x. */
export const tidy = (name: DetailName, typed: string): string =>
  name === 'name' ? typed.trim() : typed.replace(/[\s-]/g, '').toUpperCase();

/** The details of a road that cannot be right. */
export const faultyDetails = (method: VerificationMethod, details: Details): DetailName[] =>
  detailsOf(method).filter((name) => !fits[name](tidy(name, details[name])));

/** The request of a road, from faultless details. */
export function requestOf(method: VerificationMethod, details: Details): VerificationRequest {
  const name = tidy('name', details.name);
  const idNumber = tidy('idNumber', details.idNumber);
  const mobile = tidy('mobile', details.mobile);
  if (method === 'sms') return { method, mobile };
  if (method === 'smsAndNumber') return { method, mobile, name, idNumber };
  return { method, name, idNumber };
}
