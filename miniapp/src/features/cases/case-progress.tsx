import { View } from '@tarojs/components';
import { type Case, isOver, type LocalText } from '@zero-visit/shared-types';
import { caseActionTexts, caseNextTexts } from '../../messages/case-states';
import { caseTexts } from '../../messages/cases';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { Timeline, type TimelineItem } from '../../ui/timeline';

/** What happened so far, newest first, and in one sentence what comes next. */
export function CaseProgress({ shown }: { shown: Case }) {
  const say = useSay();
  const { moment } = useFormat();
  const items: TimelineItem[] = shown.timeline
    .map(({ at, action, reason }, index) => ({
      id: `${index}`,
      title: say(caseActionTexts[action]),
      time: moment(at),
      note: reason,
      stage: index === shown.timeline.length - 1 ? ('now' as const) : ('past' as const),
    }))
    .reverse();
  return (
    <View className="ui-card">
      <View className="ui-heading">{say(caseTexts.progress)}</View>
      <Timeline label={say(caseTexts.progress)} items={items} />
      <View className="ui-next">
        <View className="ui-next-title">{say(caseTexts.next)}</View>
        <View id="case-next">{say(nextOf(shown))}</View>
      </View>
      {!isOver(shown.state) && <View className="ui-soft">{say(caseTexts.refreshed)}</View>}
    </View>
  );
}

function nextOf({ state, delivery }: Case): LocalText {
  if (state !== 'issued') return caseNextTexts[state];
  return delivery === 'mail' ? caseNextTexts.issuedMail : caseNextTexts.issuedElectronic;
}
