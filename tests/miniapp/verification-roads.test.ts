import { levelOfMethod, reaches, VerificationRequest } from '@zero-visit/shared-types';
import {
  detailsOf,
  faultyDetails,
  requestOf,
  roadsTo,
} from '../../miniapp/src/features/identity/verification-roads';

const lin = { name: '林添', idNumber: '440604199506150024', mobile: '13800000001' };

describe('the roads of a verification', () => {
  it.each(['L1', 'L2', 'L3'] as const)('to %s all lead there, and one needs no face', (needed) => {
    const roads = roadsTo(needed);
    expect(roads.every((method) => reaches(levelOfMethod[method], needed))).toBe(true);
    expect(roads.some((method) => method !== 'face')).toBe(true);
  });

  it.each(roadsTo('L1'))('%s asks for nothing that it does not send', (method) => {
    const { method: _, ...sent } = requestOf(method, lin);
    expect(Object.keys(sent).sort()).toEqual([...detailsOf(method)].sort());
    expect(VerificationRequest.safeParse(requestOf(method, lin)).success).toBe(true);
  });

  it('take numbers as people paste them', () => {
    const pasted = { name: ' 林添 ', idNumber: '440604 19950615 002x', mobile: '138-0000-0001' };
    expect(faultyDetails('smsAndNumber', pasted)).toEqual([]);
    expect(requestOf('smsAndNumber', pasted)).toMatchObject({
      name: '林添',
      idNumber: '44060419950615002X',
      mobile: '13800000001',
    });
  });

  it('say which detail cannot be right, and only of those that are asked for', () => {
    const nothing = { name: '', idNumber: '', mobile: '' };
    expect(faultyDetails('smsAndNumber', nothing)).toEqual(['name', 'idNumber', 'mobile']);
    expect(faultyDetails('sms', nothing)).toEqual(['mobile']);
    expect(faultyDetails('face', { ...lin, mobile: '' })).toEqual([]);
    expect(faultyDetails('sms', { ...lin, mobile: '12345678901' })).toEqual(['mobile']);
  });

  it('count a rare character as one, as people do', () => {
    expect(faultyDetails('face', { ...lin, name: '𫖯' })).toEqual(['name']);
    expect(faultyDetails('face', { ...lin, name: '陈𫖯' })).toEqual([]);
  });
});
