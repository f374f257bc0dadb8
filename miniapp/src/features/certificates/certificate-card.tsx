import { useMutation, useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { Case } from '@zero-visit/shared-types';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { certificateTexts } from '../../messages/certificates';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { openFile } from '../../platform/files';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/notice';

/** The certificate of a case, and the button that opens its PDF. Opening an electronic one ends the case. */
export function CertificateCard({ shown }: { shown: Case }) {
  const say = useSay();
  const { moment } = useFormat();
  const open = useOpenCertificate(shown);
  if (!shown.certificate) return null;
  const { kind, number, issuedAt } = shown.certificate;
  return (
    <View className="ui-card">
      <View className="ui-heading">{say(kind)}</View>
      <View className="ui-facts">
        <View className="ui-soft">{say(certificateTexts.number)}</View>
        <View className="ui-number">{number}</View>
        <View className="ui-soft">{say(certificateTexts.issuedAt)}</View>
        <View>{moment(issuedAt)}</View>
      </View>
      {shown.actions.includes('openCertificate') && (
        <Button
          id="certificate-open"
          kind={shown.delivery === 'electronic' ? 'primary' : 'plain'}
          text={say(certificateTexts.open)}
          busy={open.isPending}
          onTap={() => open.mutate()}
        />
      )}
      {open.error && (
        <ProblemNote id="certificate-problem" problem={open.error} onRetry={() => open.mutate()} />
      )}
      {open.isSuccess && <View className="ui-soft">{say(certificateTexts.opened)}</View>}
    </View>
  );
}

function useOpenCertificate({ id: caseId, certificate }: Case) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (certificate)
        await openFile(await api.openCertificate({ params: { id: certificate.id } }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.case(caseId) }),
  });
}
