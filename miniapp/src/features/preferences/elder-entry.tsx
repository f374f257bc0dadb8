import { homeTexts } from '../../messages/home';
import { useSay } from '../../messages/say';
import { prefer, usePreferences } from '../../platform/preferences';
import { Button } from '../../ui/button';

/** The way into elder mode and out of it, in sight on the first page (工信部 适老化通用设计规范). */
export function ElderEntry() {
  const say = useSay();
  const { elder } = usePreferences();
  return (
    <Button
      id="elder-entry"
      text={say(elder ? homeTexts.elderOn : homeTexts.elder)}
      compact
      onTap={() => prefer({ elder: !elder })}
    />
  );
}
