import type { NoCamera } from './no-camera';

/** How long to rest between two looks, in milliseconds: quick to the eye, light on the battery. */
const REST = 120;

/**
 * Films into a video element and hands over every text that a QR code says, until the answered
 * function is called. Answers why not where there is no camera.
 */
export async function film(
  video: HTMLVideoElement,
  tell: (text: string) => void,
): Promise<(() => void) | NoCamera> {
  const [stream, { readQrCode }] = await Promise.all([openCamera(), import('./qr-reader')]);
  if (typeof stream === 'string') return stream;
  let isFilming = true;
  const stop = () => {
    isFilming = false;
    for (const track of stream.getTracks()) track.stop();
  };
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  const look = async () => {
    const frame = frameOf(video, canvas);
    const text = frame && (await readQrCode(frame));
    if (!isFilming) return;
    if (text) tell(text);
    setTimeout(look, REST);
  };
  void look();
  return stop;
}

/** Over plain http, but for loopback, a browser offers no camera at all. */
async function openCamera(): Promise<MediaStream | NoCamera> {
  if (!navigator.mediaDevices || isTakenAway()) return 'absent';
  try {
    const wanted = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
    return await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'absent';
  }
}

/** Whether a page around this one gives it no camera; to ask all the same would be a fault of ours. */
const isTakenAway = (): boolean =>
  (document as WithPolicy).featurePolicy?.allowsFeature('camera') === false;

/** Not every browser tells. */
type WithPolicy = Document & { featurePolicy?: { allowsFeature(feature: string): boolean } };

function frameOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0) return undefined;
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing?.drawImage(video, 0, 0);
  return drawing?.getImageData(0, 0, width, height);
}
