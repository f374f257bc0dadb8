import {
  createECDH,
  createHash,
  createPrivateKey,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import {
  type Call,
  type Client,
  createClient,
  type FileAnswer,
  type ProblemDetails,
  type RawBody,
  type Routes,
  routes,
  type Session,
  SIGNATURE_HEADER,
  signedText,
} from '@zero-visit/shared-types';

/** What a test's client throws when the bff answers with a problem. */
export class ProblemAnswer extends Error {
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(`${problem.code}: ${problem.detail} ${JSON.stringify(problem.errors ?? '')}`);
    this.name = 'ProblemAnswer';
    this.problem = problem;
  }
}

/** The code with which a call was refused; fails the test when it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return (await problemOf(call)).code;
}

/** The problem with which a call was refused; fails the test when it was not. */
export async function problemOf(call: Promise<unknown>): Promise<ProblemDetails> {
  const outcome = await call.then(
    () => undefined,
    (error) => error,
  );
  if (outcome instanceof ProblemAnswer) return outcome.problem;
  throw outcome ?? new Error('the call was not refused');
}

/**
 * A P-256 key as phones and windows make it. Not by `generateKeyPairSync`: while such a key is
 * exported, Node 20 holds its lock, and waits for it for ever if the garbage collector meets the
 * job that made it.
 */
export function deviceKey() {
  const pair = createECDH('prime256v1');
  const point = pair.generateKeys();
  const secret = pair.getPrivateKey('hex').padStart(64, '0');
  const base64url = (bytes: Buffer) => bytes.toString('base64url');
  const d = base64url(Buffer.from(secret, 'hex'));
  const [x, y] = [base64url(point.subarray(1, 33)), base64url(point.subarray(33))];
  const privateKey = createPrivateKey({
    key: { kty: 'EC', crv: 'P-256', x, y, d },
    format: 'jwk',
  });
  return {
    publicKey: base64url(point),
    /** As the app keeps it. */
    secret: d,
    sign: (text: string) => signLowS(privateKey, text).toString('base64url'),
    /** The twin of a signature that mathematics allows and we refuse. */
    signHighS: (text: string) => otherS(signLowS(privateKey, text)).toString('base64url'),
  };
}

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const sOf = (raw: Buffer) => BigInt(`0x${raw.subarray(32).toString('hex')}`);

function otherS(raw: Buffer): Buffer {
  const s = (ORDER - sOf(raw)).toString(16).padStart(64, '0');
  return Buffer.concat([raw.subarray(0, 32), Buffer.from(s, 'hex')]);
}

function signLowS(key: KeyObject, text: string): Buffer {
  const raw = sign('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'ieee-p1363' });
  return sOf(raw) > ORDER / 2n ? otherS(raw) : raw;
}

/** A fresh idempotency key. */
export const aKey = () => randomBytes(16).toString('base64url');

/** Who calls: a bearer token, and a key where acts are signed. */
type Credentials = {
  token?: () => string | undefined;
  signing?: { deviceId: string; sign: (text: string) => string };
};

/** The typed client over real HTTP, as phone, desk and window use it. */
export function clientOf(origin: string, credentials: Credentials = {}): Client<Routes> {
  return createClient(routes, async (call) => {
    const answer = await send(origin, call, credentials);
    if (answer.status === 204 || answer.status === 304) return undefined;
    if (!answer.ok) throw new ProblemAnswer((await answer.json()) as ProblemDetails);
    if (call.route.produces === 'file') return fileOf(answer);
    return answer.json();
  });
}

/** Sends one call and answers the raw response, for tests that look at status and headers. */
export async function send(
  origin: string,
  call: Call,
  { token, signing }: Credentials,
): Promise<Response> {
  const raw = bodyOf(call);
  const headers: Record<string, string> = {};
  const bearer = token?.();
  if (bearer) headers.authorization = `Bearer ${bearer}`;
  if (raw) headers['content-type'] = raw.type;
  if (call.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey;
  if (call.nonce && signing) {
    const bodyDigest = createHash('sha256')
      .update(raw?.bytes ?? '')
      .digest('hex');
    const { pathname } = new URL(call.url, origin);
    const { method } = call.route;
    const text = signedText({ method, path: pathname, nonce: call.nonce, bodyDigest });
    headers[SIGNATURE_HEADER] = `v1.${signing.deviceId}.${call.nonce}.${signing.sign(text)}`;
  }
  return fetch(new URL(call.url, origin), {
    method: call.route.method,
    headers,
    redirect: 'manual',
    ...(raw && { body: Buffer.from(raw.bytes) }),
  });
}

function bodyOf({ route, body }: Call): RawBody | undefined {
  if (route.consumes === 'bytes') return body as RawBody;
  if (body === undefined) return undefined;
  if (route.consumes === 'form') {
    const form = new URLSearchParams(body as Record<string, string>);
    return { bytes: Buffer.from(form.toString()), type: 'application/x-www-form-urlencoded' };
  }
  return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json' };
}

async function fileOf(answer: Response): Promise<FileAnswer> {
  const disposition = answer.headers.get('content-disposition') ?? '';
  return {
    bytes: new Uint8Array(await answer.arrayBuffer()),
    type: answer.headers.get('content-type') ?? '',
    name: decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? ''),
  };
}

export type SamplePerson = {
  readonly name: string;
  readonly idNumber: string;
  readonly mobile: string;
  readonly pin: string;
};

export type Phone = Awaited<ReturnType<typeof aPhone>>;

/** A phone: its key, its session, and the typed client that signs with them. */
export async function aPhone(origin: string, name = '测试手机') {
  const key = deviceKey();
  const { deviceId, session } = await clientOf(origin).registerDevice({
    body: { publicKey: key.publicKey, name },
  });
  let current: Session = session;
  const credentials = {
    token: () => current.accessToken,
    signing: { deviceId, sign: key.sign },
  };
  const api = clientOf(origin, credentials);

  /** Proves who holds this phone on the 网证 road, which leads to L3 without a face. */
  async function become(person: SamplePerson): Promise<Session> {
    const { id } = await api.startVerification({
      body: { method: 'networkId', name: person.name, idNumber: person.idNumber },
    });
    current = await api.answerVerification({
      params: { id },
      body: { kind: 'pin', pin: person.pin },
    });
    return current;
  }

  return {
    api,
    deviceId,
    key,
    credentials,
    become,
    /** What the app would keep in its storage to be this phone. */
    kept: () => ({ deviceId, secret: key.secret, session: current }),
    session: () => current,
    useSession: (next: Session) => {
      current = next;
    },
  };
}
