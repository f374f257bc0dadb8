import { View } from '@tarojs/components';
import type { Draft } from '@zero-visit/shared-types';
import { useState } from 'react';
import { unanswered } from '../../../features/applications/answer-rules';
import {
  type AddressSlot,
  ApplicationForm,
  questionPart,
} from '../../../features/applications/application-form';
import { DraftOver } from '../../../features/applications/draft-over';
import { FormNotices, SubmitBar } from '../../../features/applications/form-state';
import { useDraft, useDraftKeeper } from '../../../features/applications/use-draft';
import { useSubmission } from '../../../features/applications/use-submission';
import { AddressChoice } from '../../../features/delivery/address-choice';
import { ForCitizen } from '../../../features/identity/for-citizen';
import { formTexts } from '../../../messages/form';
import { useSay } from '../../../messages/say';
import { pageAt } from '../../../platform/page-addresses';
import { replacePage, scrollToPart, usePageHidden, usePageParams } from '../../../platform/pages';
import { Answered } from '../../../ui/answered';
import { Page } from '../../../ui/page';
import './index.scss';

export default function FormPage() {
  const say = useSay();
  const asked = useDraft(usePageParams().draft ?? '');
  if (asked.data?.state === 'open') return <OpenForm draft={asked.data} />;
  return (
    <Page id="form-page" title={say(formTexts.title)}>
      <ForCitizen id="form-stranger">
        <Answered id="form-problem" asked={asked} what={say(formTexts.loading)}>
          {(draft) => <DraftOver draft={draft} />}
        </Answered>
      </ForCitizen>
    </Page>
  );
}

const renderAddress: AddressSlot = (question) => <AddressChoice {...question} />;

function OpenForm({ draft: read }: { draft: Draft }) {
  const say = useSay();
  const { keeper, state } = useDraftKeeper(read);
  const { submit, isUnderWay, isWaitingForLine, problem } = useSubmission(keeper, ({ id }) => {
    void replacePage(pageAt.case(id));
  });
  const [showsMissing, setShowsMissing] = useState(false);
  usePageHidden(() => void keeper.flush().catch(() => undefined));

  const missing = unanswered(state.draft, state.changes);
  const handIn = () => {
    const [first] = missing;
    setShowsMissing(first !== undefined);
    if (first) void scrollToPart(`${questionPart(first.id)}-frame`);
    else submit();
  };

  return (
    <Page
      id="form-page"
      title={say(formTexts.title)}
      footer={
        <SubmitBar
          saved={state.saved}
          missing={missing.length}
          isUnderWay={isUnderWay}
          isWaitingForLine={isWaitingForLine}
          problem={problem}
          onSubmit={handIn}
        />
      }
    >
      <View className="ui-block ui-heading">{say(state.draft.service.name)}</View>
      <FormNotices state={state} />
      <ApplicationForm
        keeper={keeper}
        state={state}
        showsMissing={showsMissing || problem !== null}
        renderAddress={renderAddress}
      />
    </Page>
  );
}
