import { Input, type InputRef } from 'antd';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useSay } from '../../texts/language';
import { texts } from './texts';

const TYPED_MS = 350;

type Props = { number: string; search: (number: string) => void; inputRef: Ref<InputRef> };

/** Finds a case by any part of its number, shortly after one has stopped typing. */
export function SearchByNumber({ number, search, inputRef }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState(number);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // A chosen tab empties the search.
  useEffect(() => setTyped(number), [number]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function type(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(text.trim()), TYPED_MS);
  }

  return (
    <Input
      ref={inputRef}
      className="queue-search"
      type="search"
      value={typed}
      placeholder={say(texts.search)}
      aria-label={say(texts.search)}
      maxLength={50}
      allowClear
      onChange={({ target }) => type(target.value)}
    />
  );
}
