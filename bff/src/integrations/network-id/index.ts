import type { Person } from '../person';

/**
 * The national network identity (网证): a PIN that its holder chose, checked by the public platform,
 * which answers yes or no and nothing else (国家网络身份认证公共服务管理办法). An equal road to face.
 * Throws `temporarily-unavailable`.
 */
export type NetworkId = {
  readonly standIn: boolean;
  verify(request: Person & { readonly pin: string }): Promise<boolean>;
};
