import { Button, Input, Popconfirm } from 'antd';
import { useSay } from '../../texts/language';
import type { Typing } from './kept-typing';
import { texts } from './texts';

type Props = {
  typing: Typing;
  type: (changes: Partial<Typing>) => void;
  busy: boolean;
  send: () => void;
  cancel: () => void;
};

/** Sends the one complete correction notice, once every mark has its words. */
export function CorrectionBar({ typing, type, busy, send, cancel }: Props) {
  const say = useSay();
  const hows = Object.values(typing.flagged);
  const count = hows.length;
  const without = hows.filter((how) => how.trim() === '').length;

  function obstacle(): string | undefined {
    if (count === 0) return say(texts.noneMarked);
    if (without > 0) return say(texts.reasonsMissing, { count: without });
    return typing.reason.trim() === '' ? say(texts.noteMissing) : undefined;
  }
  const missing = obstacle();

  return (
    <section className="correction-bar" aria-label={say(texts.notice)}>
      <p>{say(texts.marking)}</p>
      <label htmlFor="note">{say(texts.note)}</label>
      <Input.TextArea
        id="note"
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={500}
        value={typing.reason}
        placeholder={say(texts.reasonShown)}
        onChange={({ target }) => type({ reason: target.value })}
      />
      <div className="correction-send">
        <span role="status">
          {say(texts.marked, { count })}
          {missing && <em> · {missing}</em>}
        </span>
        <Button disabled={busy} onClick={cancel}>
          {say(texts.cancel)}
        </Button>
        <Popconfirm
          disabled={missing !== undefined}
          title={say(texts.sendSure)}
          description={<span className="sure-help">{say(texts.sendHelp, { count })}</span>}
          okText={say(texts.send)}
          cancelText={say(texts.cancel)}
          onConfirm={send}
        >
          <Button type="primary" loading={busy} disabled={missing !== undefined}>
            {say(texts.send)}
          </Button>
        </Popconfirm>
      </div>
    </section>
  );
}
