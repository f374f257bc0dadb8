import { View } from '@tarojs/components';
import type { Errand } from '@zero-visit/shared-types';
import { useEffect } from 'react';
import { AuthorisationSheet } from '../../../features/consent/authorisation-sheet';
import { SignOrRefuse } from '../../../features/consent/sign-or-refuse';
import { useAuthorise } from '../../../features/consent/use-authorise';
import { AskerCard, useAskerOf } from '../../../features/identity/asker-card';
import { ConfirmErrand } from '../../../features/identity/confirm-errand';
import { ErrandEnded } from '../../../features/identity/errand-ended';
import { stageOf } from '../../../features/identity/errand-stage';
import { OpenDraft } from '../../../features/identity/open-draft';
import { useErrand, useHandshake } from '../../../features/identity/use-errand';
import { VerifyFirst } from '../../../features/identity/verify-first';
import { errandTexts } from '../../../messages/errand';
import { useSay } from '../../../messages/say';
import { pageAt } from '../../../platform/page-addresses';
import { replacePage, usePageParams, usePageShown } from '../../../platform/pages';
import { Answered } from '../../../ui/answered';
import { ProblemNote } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import './index.scss';

export default function ErrandPage() {
  const say = useSay();
  const asked = useErrand(usePageParams());
  // Back from the verification, or from wherever one was: the errand as it stands now.
  usePageShown(() => {
    if (asked.data) void asked.refetch();
  });
  const errand = asked.data;
  if (errand && stageOf(errand) === 'authorise') return <Authorising errand={errand} />;
  return (
    <Page id="errand-page" title={say(errandTexts.title)}>
      <Answered id="errand-problem" asked={asked} what={say(errandTexts.loading)}>
        {(answer) => <BeforeTheSheet errand={answer} />}
      </Answered>
    </Page>
  );
}

function BeforeTheSheet({ errand }: { errand: Errand }) {
  const asker = useAskerOf(errand);
  const stage = stageOf(errand);
  const { draftId } = errand;
  useEffect(() => {
    if (stage === 'fillIn' && draftId) void replacePage(pageAt.form(draftId));
  }, [stage, draftId]);
  return (
    <View>
      <AskerCard id="errand-asker" {...asker} />
      {stage === 'confirm' && <ConfirmErrand errand={errand} />}
      {stage === 'verify' && <VerifyFirst errand={errand} />}
      {stage === 'ended' && <ErrandEnded />}
    </View>
  );
}

function Authorising({ errand }: { errand: Errand }) {
  const say = useSay();
  const asker = useAskerOf(errand);
  const { switchedOn, switchField, stillOff, sign } = useAuthorise(errand, ({ id }) => {
    void replacePage(pageAt.form(id));
  });
  const { decline } = useHandshake(errand);
  return (
    <Page
      id="errand-page"
      title={say(errandTexts.title)}
      footer={
        <SignOrRefuse
          stillOff={stillOff}
          isSigning={sign.isPending || sign.isSuccess}
          onSign={() => sign.mutate()}
          onRefuse={() => decline.mutate()}
        />
      }
    >
      <AskerCard id="errand-asker" {...asker} />
      {sign.error && (
        <ProblemNote id="sheet-problem" problem={sign.error} onRetry={() => sign.mutate()} />
      )}
      {errand.draftId && errand.channel !== 'window' && <OpenDraft draftId={errand.draftId} />}
      <AuthorisationSheet sheet={errand.sheet} switchedOn={switchedOn} onSwitch={switchField} />
    </Page>
  );
}
