import type { FaceCheck } from '../face';
import type { Attempt, IdentityProvider } from './identity-provider';

/** Somebody stood before the camera, and was compared with the picture of the identity card. */
export const faceProvider = (face: FaceCheck): IdentityProvider => ({
  async begin(attempt) {
    const { reference: started } = await face.start(requestOf(attempt));
    return { next: { kind: 'face', reference: started, standIn: face.standIn }, kept: { started } };
  },
  async finish(attempt, { started }, { kind }) {
    if (kind !== 'face' || started === undefined) return undefined;
    const { name, idNumber, ...request } = requestOf(attempt);
    const result = await face.result({ ...request, name, idNumber, started });
    if (result !== 'passed') return undefined;
    return { provider: 'face', subject: idNumber, level: 'L3', name, idNumber };
  },
});

const requestOf = ({ reference, name = '', idNumber = '', openId }: Attempt) => ({
  reference,
  name,
  idNumber,
  ...(openId !== undefined && { openId }),
});
