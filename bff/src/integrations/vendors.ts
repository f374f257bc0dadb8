import type { Integrations } from '.';
import { kuaidi100 } from './courier/kuaidi100';
import { wechatFace } from './face/wechat';
import { httpNetworkId } from './network-id/http';
import { httpRegistries } from './registries/http';
import { httpSms } from './sms/http';
import { wechatToken } from './wechat-token';

/** The settings of the environment by which vendors know us. */
type VendorSettings = Readonly<
  Record<
    | 'REGISTRIES_URL'
    | 'REGISTRIES_TOKEN'
    | 'NETWORK_ID_URL'
    | 'NETWORK_ID_TOKEN'
    | 'WECHAT_APP_ID'
    | 'WECHAT_APP_SECRET'
    | 'SMS_URL'
    | 'SMS_TOKEN'
    | 'SMS_SIGNATURE'
    | 'KUAIDI100_KEY'
    | 'KUAIDI100_SECRET'
    | 'KUAIDI100_PARTNER_ID'
    | 'KUAIDI100_CARRIER'
    | 'SENDER_NAME'
    | 'SENDER_MOBILE'
    | 'SENDER_ADDRESS',
    string
  >
>;

/** The real adapters of everything outside, as production has them. */
export const vendorIntegrations = (set: VendorSettings, clock: () => Date): Integrations => ({
  registries: httpRegistries({ url: set.REGISTRIES_URL, token: set.REGISTRIES_TOKEN }),
  face: wechatFace({
    accessToken: wechatToken({ appId: set.WECHAT_APP_ID, secret: set.WECHAT_APP_SECRET, clock }),
  }),
  networkId: httpNetworkId({ url: set.NETWORK_ID_URL, token: set.NETWORK_ID_TOKEN }),
  sms: httpSms({ url: set.SMS_URL, token: set.SMS_TOKEN, signature: set.SMS_SIGNATURE }),
  courier: kuaidi100(
    {
      key: set.KUAIDI100_KEY,
      secret: set.KUAIDI100_SECRET,
      partnerId: set.KUAIDI100_PARTNER_ID,
      carrier: set.KUAIDI100_CARRIER,
      sender: { name: set.SENDER_NAME, mobile: set.SENDER_MOBILE, address: set.SENDER_ADDRESS },
    },
    clock,
  ),
});
