import type { Routes } from './routes';

/**
 * All that a desktop's browser may do once it was let in: look, write, take back. Whatever is not
 * named here is refused to it, also what is added later. What is signed (consent, submission,
 * correction), who may act (phones, browsers, helpers, proofs) and what takes everything out or
 * away stays on the phone (RFC 10027: limited scope; decision 0022).
 */
export const desktopActs: readonly (keyof Routes)[] = [
  'getMe',
  'endSession',
  'listDevices',
  'listMessages',
  'markMessagesRead',
  'listAccesses',
  'listConsents',
  'getConsent',
  'withdrawConsent',
  'listDrafts',
  'getDraft',
  'saveDraft',
  'listCases',
  'getCase',
  'getCaseContent',
  'listAddresses',
  'listDivisions',
];
