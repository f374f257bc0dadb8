import { Text, View } from '@tarojs/components';
import { preferenceTexts } from '../../messages/preferences';
import { useSay } from '../../messages/say';
import { prefer, usePreferences } from '../../platform/preferences';
import { CellGroup } from '../../ui/cell';
import { Choice } from '../../ui/choice';
import { Switch } from '../../ui/switch';

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
const sizes = ['standard', 'large', 'larger', 'largest'] as const;
const themes = ['system', 'light', 'dark'] as const;

/** Language, text size, elder mode and theme; each tap shows at once. */
export function PreferenceForm() {
  const say = useSay();
  const { language, elder, textSize, theme } = usePreferences();
  return (
    <View>
      <CellGroup>
        <Switch
          id="settings-elder"
          label={say(preferenceTexts.elder)}
          note={say(preferenceTexts.elderNote)}
          on={elder}
          onChange={(on) => prefer({ elder: on })}
        />
      </CellGroup>
      <Choice
        id="settings-language"
        label={say(preferenceTexts.language)}
        options={languages.map((value) => ({ value, label: say(preferenceTexts[value]) }))}
        chosen={language}
        onChoose={(chosen) => prefer({ language: chosen })}
      />
      <Choice
        id="settings-text"
        label={say(preferenceTexts.textSize)}
        options={sizes.map((value) => ({ value, label: say(preferenceTexts[value]) }))}
        chosen={textSize}
        onChoose={(chosen) => prefer({ textSize: chosen })}
      />
      <View className="ui-block">
        <Text>{say(preferenceTexts.sample)}</Text>
      </View>
      <Choice
        id="settings-theme"
        label={say(preferenceTexts.theme)}
        options={themes.map((value) => ({ value, label: say(preferenceTexts[value]) }))}
        chosen={theme}
        onChoose={(chosen) => prefer({ theme: chosen })}
      />
    </View>
  );
}
