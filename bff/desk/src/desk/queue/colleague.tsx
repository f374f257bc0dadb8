import { useSay } from '../../texts/language';
import { useStaff } from '../session/session';
import { texts } from './texts';

/** Who has a case: oneself or a colleague. The queue names nobody. */
export function Colleague({ staffId }: { staffId: string | undefined }) {
  const say = useSay();
  const { id } = useStaff();
  if (staffId === undefined) return <span className="faint">{say(texts.nobody)}</span>;
  return <>{say(staffId === id ? texts.oneself : texts.colleague)}</>;
}
