import { Text, View } from '@tarojs/components';
import { aria } from './aria';

export type TimelineItem = {
  id: string;
  title: string;
  /** When, in words. */
  time?: string;
  note?: string | undefined;
  /** `now` is where things stand; `ahead` is what comes next. */
  stage?: 'past' | 'now' | 'ahead';
};

/** What happened and when, one under another. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <View className="ui-timeline" {...aria({ role: 'list', label })}>
      {items.map(({ id, title, time, note, stage = 'past' }) => (
        <View key={id} className={`ui-timeline-item is-${stage}`} {...aria({ role: 'listitem' })}>
          <View className="ui-timeline-dot" />
          <View className="ui-timeline-text">
            <Text className="ui-timeline-title">{title}</Text>
            {time && <Text className="ui-timeline-time">{time}</Text>}
            {note && <Text className="ui-timeline-note">{note}</Text>}
          </View>
        </View>
      ))}
    </View>
  );
}
