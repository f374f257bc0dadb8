import type { Person } from '../person';

export type FaceRequest = Person & {
  /** Our id of this attempt. */
  readonly reference: string;
  /** Who the phone is to WeChat; only there is a phone without one refused. */
  readonly openId?: string;
};

/**
 * Whether the person before the camera is the one named. No picture reaches us: only passed or
 * not (人脸识别技术应用安全管理办法). Works for residents' numbers alone; others, and everybody who
 * prefers it, have equal roads. Throws `temporarily-unavailable`, and from `start`
 * `verification-failed` where this road is not open to the person or the phone.
 */
export type FaceCheck = {
  readonly standIn: boolean;
  /** The answered reference is what the phone hands to its camera (`verifyId` of WeChat). */
  start(request: FaceRequest): Promise<{ reference: string }>;
  /** `started` is the reference that `start` answered. */
  result(request: FaceRequest & { readonly started: string }): Promise<'passed' | 'failed'>;
};
