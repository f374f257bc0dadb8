/** What a link of ours carried when it opened the app: a bare token (H5), or the whole link (WeChat). */
export type LaunchLink = { readonly kind: 'token' | 'link'; readonly value: string };
