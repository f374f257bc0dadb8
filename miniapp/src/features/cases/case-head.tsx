import { Text, View } from '@tarojs/components';
import type { Case } from '@zero-visit/shared-types';
import { caseStateTexts } from '../../messages/case-states';
import { caseTexts } from '../../messages/cases';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { copyText } from '../../platform/clipboard';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { toneOf } from './case-list';

/** The receipt: its number, what it is for, and until when the department promises to decide. */
export function CaseHead({ shown }: { shown: Case }) {
  const say = useSay();
  const { date, moment } = useFormat();
  const { number, service, department, state, receivedAt, promised } = shown;
  const days = { date: date(promised.date), count: promised.workingDays };
  return (
    <View className="ui-card">
      <View className="ui-row is-apart">
        <View className="ui-heading">{say(service.name)}</View>
        <Badge tone={toneOf[state]} text={say(caseStateTexts[state])} />
      </View>
      <View className="ui-facts">
        <View className="ui-soft">{say(caseTexts.number)}</View>
        <View className="ui-row is-apart">
          <Text id="case-number" className="ui-number" selectable>
            {number}
          </Text>
          <Button
            id="case-copy"
            kind="link"
            text={say(caseTexts.copy)}
            label={say(caseTexts.copyNumber)}
            onTap={() => void copyText(number)}
          />
        </View>
        {!service.instant && (
          <>
            <View className="ui-soft">
              {say(promised.certain ? caseTexts.promised : caseTexts.promisedUncertain)}
            </View>
            <View id="case-promised">{say(caseTexts.promisedDays, days)}</View>
            {!promised.certain && <View className="ui-soft">{say(caseTexts.uncertainWhy)}</View>}
          </>
        )}
        <View className="ui-soft">{say(caseTexts.receivedAt)}</View>
        <View>{moment(receivedAt)}</View>
        <View className="ui-soft">{say(caseTexts.department)}</View>
        <View>{say(department)}</View>
      </View>
    </View>
  );
}
