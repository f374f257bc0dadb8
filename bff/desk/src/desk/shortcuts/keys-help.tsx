import { Modal } from 'antd';
import { useSay } from '../../texts/language';
import { shortcutTexts } from './texts';
import { activeShortcuts } from './use-shortcuts';

/** The keys that work on this page. */
export function KeysHelp({ open, close }: { open: boolean; close: () => void }) {
  const say = useSay();
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      title={say(shortcutTexts.title)}
      destroyOnHidden
    >
      <dl className="keys">
        {open &&
          activeShortcuts().map(({ key, says }) => (
            <div key={key}>
              <dt>
                <kbd>{nameOfKey(key)}</kbd>
              </dt>
              <dd>{say(says)}</dd>
            </div>
          ))}
      </dl>
      <p className="faint">{say(shortcutTexts.note)}</p>
    </Modal>
  );
}

const nameOfKey = (key: string): string => NAMES[key] ?? key.toUpperCase();
const NAMES: Partial<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };
