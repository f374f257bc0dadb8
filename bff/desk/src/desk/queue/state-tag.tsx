import type { CaseState } from '@zero-visit/shared-types';
import { Tag } from 'antd';
import { useSay } from '../../texts/language';
import { stateNames } from './texts';

const COLOURS: Readonly<Record<CaseState, string>> = {
  received: 'blue',
  awaitingCorrection: 'gold',
  accepted: 'geekblue',
  approved: 'cyan',
  issued: 'cyan',
  closed: 'green',
  notAccepted: 'red',
  refused: 'red',
  withdrawn: 'default',
};

/** A state in the office's words; the colour only repeats them. */
export function StateTag({ state }: { state: CaseState }) {
  const say = useSay();
  return <Tag color={COLOURS[state]}>{say(stateNames[state])}</Tag>;
}
