import type { Routes } from '@zero-visit/shared-types';
import type { Handlers } from './platform/handler';
import type { Rooms } from './rooms';
import type { SandboxHandlers } from './sandbox';

/** One handler for each route of the contract; a missing or misspelt one does not compile. */
export const handlersOf = (rooms: Rooms, sandbox: SandboxHandlers): Handlers<Routes> => ({
  ...rooms.identity.handlers,
  ...rooms.consent.handlers,
  ...rooms.catalogue.handlers,
  ...rooms.applications.handlers,
  ...rooms.cases.handlers,
  ...rooms.certificates.handlers,
  ...rooms.delivery.handlers,
  ...rooms.notifications.handlers,
  ...rooms.staff.handlers,
  ...rooms.transparency.handlers,
  ...rooms.feedback.handlers,
  ...rooms.rights.handlers,
  ...sandbox,
});
