/** Text messages to mainland mobile numbers. Throws `temporarily-unavailable`; a text may then have been sent. */
export type Sms = {
  readonly standIn: boolean;
  send(message: { readonly mobile: string; readonly text: string }): Promise<void>;
};
