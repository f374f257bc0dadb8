import { Result } from 'antd';
import { Link } from 'react-router';
import { useSay } from '../../texts/language';
import { texts } from './texts';

/** A place that is not there, or not for this role. */
export function LostPage() {
  const say = useSay();
  return (
    <Result status="404" title={say(texts.lost)} extra={<Link to="/">{say(texts.toQueue)}</Link>} />
  );
}
