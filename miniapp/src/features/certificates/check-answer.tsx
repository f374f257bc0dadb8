import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { CertificateCheck } from '@zero-visit/shared-types';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { certificateTexts } from '../../messages/certificates';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { Answered } from '../../ui/answered';
import type { Tone } from '../../ui/badge';
import { Cell, CellGroup } from '../../ui/cell';
import { Notice } from '../../ui/notice';

const toneOf: Record<CertificateCheck['status'], Tone> = {
  valid: 'good',
  expired: 'warn',
  revoked: 'bad',
  unknown: 'bad',
  altered: 'bad',
};

/** One of five honest answers about a paper, and the least that one must compare it with. */
export function CheckAnswer({ code }: { code: string }) {
  const say = useSay();
  const { moment } = useFormat();
  const asked = useQuery({
    queryKey: keys.certificateCheck(code),
    queryFn: () => api.checkCertificate({ params: { code } }),
    staleTime: 0,
  });
  return (
    <Answered id="check-problem" asked={asked} what={say(certificateTexts.checking)}>
      {({ status, certificate }) => (
        <View id={`check-${status}`}>
          <Notice
            id="check-answer"
            tone={toneOf[status]}
            title={`${signOf[toneOf[status]]} ${say(certificateTexts[status])}`}
          >
            {say(certificateTexts[`${status}Hint`])}
          </Notice>
          {certificate && <Facts certificate={certificate} />}
          <View className="ui-block ui-soft">
            {say(certificateTexts.checkedAt, {
              when: moment(new Date(asked.dataUpdatedAt).toISOString()),
            })}
          </View>
        </View>
      )}
    </Answered>
  );
}

/** A shape beside the colour, for those who do not see it. */
const signOf: Record<Tone, string> = { good: '✓', warn: '!', bad: '✕', note: '', plain: '' };

type FactsProps = { certificate: NonNullable<CertificateCheck['certificate']> };

function Facts({ certificate }: FactsProps) {
  const say = useSay();
  const { date } = useFormat();
  const { kind, number, issuer, issuedOn, expiresOn, holder } = certificate;
  const until = expiresOn ? date(expiresOn) : say(certificateTexts.noEnd);
  return (
    <CellGroup>
      <Cell label={say(certificateTexts.kind)} value={say(kind)} />
      <Cell
        label={say(certificateTexts.number)}
        note={<View className="ui-number">{number}</View>}
      />
      <Cell label={say(certificateTexts.issuer)} value={say(issuer)} />
      <Cell label={say(certificateTexts.holder)} value={holder} />
      <Cell label={say(certificateTexts.issuedOn)} value={date(issuedOn)} />
      <Cell label={say(certificateTexts.expiresOn)} value={until} />
    </CellGroup>
  );
}
