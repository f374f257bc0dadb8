import type { RouteResponse, Routes } from '@zero-visit/shared-types';
import { momentOf } from '../texts/dates';
import { useSay } from '../texts/language';
import { CopyButton } from './copy-button';
import { texts } from './texts';

export type SentTexts = RouteResponse<Routes['listSandboxTexts']>['items'];

/** The text messages that no phone received, newest first; codes in them can be copied. */
export function TextsPanel({ sent }: { sent: SentTexts }) {
  const say = useSay();
  if (sent.length === 0) return <p className="panel-note">{say(texts.noTexts)}</p>;
  return (
    <ul className="sent">
      {sent
        .toSorted((one, other) => other.at.localeCompare(one.at))
        .map(({ mobile, text, at }) => (
          <li key={`${at} ${mobile} ${text}`}>
            <p className="sent-head">
              <strong>{mobile}</strong> <time dateTime={at}>{momentOf(at)}</time>
            </p>
            <p>{text}</p>
            <CodeOf text={text} />
          </li>
        ))}
    </ul>
  );
}

/** The six digits of a verification text, to be copied. */
function CodeOf({ text }: { text: string }) {
  const say = useSay();
  const [code] = text.match(/\b\d{6}\b/) ?? [];
  return code ? <CopyButton label={say(texts.copyCode)} value={code} /> : null;
}
