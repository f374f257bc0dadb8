import type { CaseAction, DeskCase } from '@zero-visit/shared-types';
import { useNavigate } from 'react-router';
import { shortcutTexts } from '../shortcuts/texts';
import { type Shortcut, useShortcuts } from '../shortcuts/use-shortcuts';
import { KEYS, staffActions } from './actions-card';
import { actionNames } from './texts';

type Parts = {
  readonly seen: DeskCase;
  readonly nextId: string | undefined;
  readonly ask: (action: CaseAction) => void;
  readonly print: (what: 'certificate' | 'label') => void;
  readonly dispatch: (() => void) | undefined;
  readonly read: () => void;
};

/** The keys of a case: what its state offers, and no other. */
export function useCaseKeys({ seen, nextId, ask, print, dispatch, read }: Parts): void {
  const navigate = useNavigate();
  const keys: Shortcut[] = staffActions(seen).flatMap((action) => {
    const key = KEYS[action];
    return key ? [{ key, says: actionNames[action], run: () => ask(action) }] : [];
  });
  if (seen.case.certificate) {
    keys.push({ key: 'p', says: shortcutTexts.print, run: () => print('certificate') });
  }
  if (seen.case.shipment) {
    keys.push({ key: 'l', says: shortcutTexts.label, run: () => print('label') });
  }
  if (dispatch) keys.push({ key: 'd', says: shortcutTexts.dispatch, run: dispatch });
  if (nextId) {
    const run = () => void navigate(`/cases/${nextId}`);
    keys.push({ key: 'n', says: shortcutTexts.nextCase, run });
  }
  keys.push({ key: 'u', says: shortcutTexts.back, run: () => void navigate('/') });
  keys.push({ key: 'r', says: shortcutTexts.refresh, run: read });
  useShortcuts(keys);
}
