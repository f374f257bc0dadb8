import type { FaceCheck } from '../face';
import type { IdentityProvider } from './identity-provider';

/** Somebody stood before the camera, and was compared with the picture of the identity card. */
export const faceProvider = (face: FaceCheck): IdentityProvider => ({
  async begin({ reference, name = '', idNumber = '' }) {
    const { reference: started } = await face.start({ reference, name, idNumber });
    return { next: { kind: 'face', reference: started, standIn: face.standIn }, kept: { started } };
  },
  async finish({ reference, name = '', idNumber = '' }, { started }, { kind }) {
    if (kind !== 'face' || started === undefined) return undefined;
    const result = await face.result({ reference, started, name, idNumber });
    if (result !== 'passed') return undefined;
    return { provider: 'face', subject: idNumber, level: 'L3', name, idNumber };
  },
});
