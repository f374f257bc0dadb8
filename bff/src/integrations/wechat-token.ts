import * as z from 'zod';
import { post } from './post';

const Answer = z.object({ access_token: z.string(), expires_in: z.number() });

/** How long before its end a token is no longer handed out, in milliseconds. */
const MARGIN = 300_000;

/** Answers a living access token of the mini program; asks WeChat for one when the last is nearly over. */
export function wechatToken({
  appId,
  secret,
  clock,
  url = 'https://api.weixin.qq.com',
}: {
  readonly appId: string;
  readonly secret: string;
  readonly clock: () => Date;
  readonly url?: string;
}): () => Promise<string> {
  let held = { token: '', until: 0 };
  return async () => {
    const now = clock().getTime();
    if (now < held.until) return held.token;
    const { access_token, expires_in } = await post({
      url: `${url}/cgi-bin/stable_token`,
      body: { grant_type: 'client_credential', appid: appId, secret },
      answer: Answer,
    });
    held = { token: access_token, until: now + expires_in * 1_000 - MARGIN };
    return access_token;
  };
}
