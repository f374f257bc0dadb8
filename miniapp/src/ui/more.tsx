import { View } from '@tarojs/components';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
import { Button } from './button';

export type MoreProps = {
  id: string;
  /** As much of a paged query as the foot of its list needs. */
  paged: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
};

/** The foot of a paged list: a button for the next page, as long as there is one. */
export function More({ id, paged }: MoreProps) {
  const say = useSay();
  if (!paged.hasNextPage) return null;
  return (
    <View className="ui-block">
      <Button
        id={id}
        text={say(uiTexts.more)}
        busy={paged.isFetchingNextPage}
        onTap={() => void paged.fetchNextPage()}
      />
    </View>
  );
}
