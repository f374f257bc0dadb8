import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import { useSay } from '../../messages/say';
import { verificationTexts } from '../../messages/verification';
import { Notice } from '../../ui/notice';
import { useIsSandbox } from './sandbox-strip';

/** In a sandbox no text message reaches a phone: the last one to this number is shown here. */
export function SentText({ mobile }: { mobile: string }) {
  const say = useSay();
  const isSandbox = useIsSandbox();
  const { data } = useQuery({
    queryKey: ['sandbox-texts'],
    queryFn: () => api.listSandboxTexts(),
    enabled: isSandbox,
    refetchInterval: 3_000,
    gcTime: 0,
  });
  const [last] = (data?.items ?? [])
    .filter((text) => text.mobile === mobile)
    .sort((a, b) => b.at.localeCompare(a.at));
  if (!last) return null;
  return (
    <Notice id="verify-sent-text" tone="warn">
      {say(verificationTexts.standInText, { text: last.text })}
    </Notice>
  );
}
