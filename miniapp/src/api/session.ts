import type { Session } from '@zero-visit/shared-types';
import { useSyncExternalStore } from 'react';
import { sessionKeeper } from './api';

/** Who this phone is, as far as it knows: drawn again when a verification or an ended session changes it. */
export const useSession = (): Session | undefined =>
  useSyncExternalStore(sessionKeeper.subscribe, sessionKeeper.session);
