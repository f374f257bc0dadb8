import { View } from '@tarojs/components';
import { useSession } from '../../api/session';
import { levelTexts } from '../../messages/levels';
import { meTexts } from '../../messages/me';
import { useSay } from '../../messages/say';
import { Badge } from '../../ui/badge';

/** Who this phone is, masked, and how surely that is known. */
export function PersonCard() {
  const say = useSay();
  const session = useSession();
  if (!session?.person) return null;
  const { name, idNumber, mobile } = session.person;
  return (
    <View id="me-person" className="ui-card">
      <View className="ui-row is-apart">
        <View className="ui-heading">{name}</View>
        <Badge tone="good" text={say(levelTexts[session.level])} />
      </View>
      <View className="ui-facts">
        <View className="ui-soft">{say(meTexts.idNumber)}</View>
        <View className="ui-number">{idNumber}</View>
        {mobile && (
          <>
            <View className="ui-soft">{say(meTexts.mobile)}</View>
            <View className="ui-number">{mobile}</View>
          </>
        )}
      </View>
    </View>
  );
}
