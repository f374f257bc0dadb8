import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { homeTexts } from '../../messages/home';
import { useSay } from '../../messages/say';
import { Notice } from '../../ui/notice';

/** Whether this deployment has invented people. Unknown counts as no. */
export const useIsSandbox = (): boolean =>
  useQuery({
    queryKey: keys.deployment,
    queryFn: () => api.describeDeployment(),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.mode === 'sandbox';

/** One line above every page of a sandbox (settled.md 17). */
export function SandboxStrip() {
  const say = useSay();
  if (!useIsSandbox()) return null;
  return (
    <View className="ui-strip">
      <Text>{say(homeTexts.sandbox)}</Text>
    </View>
  );
}

/** What a sandbox is, on the first page. */
export function SandboxNotice() {
  const say = useSay();
  if (!useIsSandbox()) return null;
  return (
    <Notice id="sandbox-notice" tone="warn" title={say(homeTexts.sandbox)}>
      {say(homeTexts.sandboxNote)}
    </Notice>
  );
}
