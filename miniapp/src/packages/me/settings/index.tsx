import { PreferenceForm } from '../../../features/preferences/preference-form';
import { preferenceTexts } from '../../../messages/preferences';
import { useSay } from '../../../messages/say';
import { Page } from '../../../ui/page';

export default function SettingsPage() {
  const say = useSay();
  return (
    <Page id="settings-page" title={say(preferenceTexts.title)}>
      <PreferenceForm />
    </Page>
  );
}
