import { useEffect, useState } from 'react';
import { useSay } from '../texts/language';
import { texts } from './texts';

/** A value that a click copies; it stays selectable where the browser lets no page copy. */
export function CopyButton({ label, value }: { label: string; value: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <button
      type="button"
      className="copy"
      onClick={() => void navigator.clipboard?.writeText(value).then(() => setCopied(true))}
    >
      <small>{label}</small>
      <span>{copied ? say(texts.copied) : value}</span>
    </button>
  );
}
