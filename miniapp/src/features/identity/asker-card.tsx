import { Text, View } from '@tarojs/components';
import type { Errand, ErrandCode } from '@zero-visit/shared-types';
import { errandTexts } from '../../messages/errand';
import { useSay } from '../../messages/say';
import { aria } from '../../ui/aria';
import './asker-card.scss';

export type AskerCardProps = {
  readonly id: string;
  readonly asker: string;
  readonly place: string;
  readonly service: string;
};

/** Who asks, where, and for what: the three things one should know before saying yes. */
export function AskerCard({ id, asker, place, service }: AskerCardProps) {
  const say = useSay();
  const lines = [
    [say(errandTexts.service), service],
    [say(errandTexts.asker), asker],
    [say(errandTexts.place), place],
  ] as const;
  return (
    <View id={id} className="ui-card asker-card" {...aria({ role: 'list' })}>
      {lines.map(([what, value]) => (
        <View key={what} className="asker-line" {...aria({ role: 'listitem' })}>
          <Text className="asker-what">{what}</Text>
          <Text className="asker-value">{value}</Text>
        </View>
      ))}
    </View>
  );
}

/** What a code itself says, signed by the server; its names are in Simplified Chinese. */
export const askerOfCode = ({ department, place, service }: ErrandCode) => ({
  asker: department,
  place,
  service,
});

/** The same, as the server tells it in the owner's language. */
export function useAskerOf({ asker, channel, service }: Errand) {
  const say = useSay();
  const where = [asker.place && say(asker.place), asker.window].filter(Boolean).join(' · ');
  const otherwise = channel === 'inApp' ? errandTexts.byYourself : errandTexts.poster;
  return {
    asker: say(asker.department),
    place: where || say(otherwise),
    service: say(service.name),
  };
}
