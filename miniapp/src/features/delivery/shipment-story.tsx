import { Text, View } from '@tarojs/components';
import { carrierName, type Shipment } from '@zero-visit/shared-types';
import { deliveryTexts } from '../../messages/delivery';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { copyText } from '../../platform/clipboard';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Timeline } from '../../ui/timeline';

const toneOf: Partial<Record<Shipment['state'], Tone>> = {
  delivered: 'good',
  trouble: 'warn',
  returning: 'warn',
  returned: 'bad',
};

/** The way of the parcel: who carries it, under which number, and every event, newest first. */
export function ShipmentStory({ shipment }: { shipment: Shipment }) {
  const say = useSay();
  const { moment } = useFormat();
  const { state, carrier, number, events } = shipment;
  const items = [...events].reverse().map(({ at, text, place }, index) => ({
    id: `${index}`,
    title: text,
    time: moment(at),
    note: place,
    stage: index === 0 ? ('now' as const) : ('past' as const),
  }));
  return (
    <View className="ui-card">
      <View className="ui-row is-apart">
        <View className="ui-heading">{say(deliveryTexts.shipment)}</View>
        <Badge tone={toneOf[state] ?? 'note'} text={say(deliveryTexts[state])} />
      </View>
      {carrier && <View className="ui-paragraph">{say(carrierName(carrier))}</View>}
      {number && (
        <View className="ui-row is-apart">
          <Text id="shipment-number" className="ui-number" selectable>
            {number}
          </Text>
          <Button
            id="shipment-copy"
            kind="link"
            text={say(deliveryTexts.copy)}
            label={say(deliveryTexts.copyNumber)}
            onTap={() => void copyText(number)}
          />
        </View>
      )}
      {state === 'trouble' && <View>{say(deliveryTexts.troubleHint)}</View>}
      {(state === 'returning' || state === 'returned') && (
        <View>{say(deliveryTexts.returnedHint)}</View>
      )}
      {items.length === 0 ? (
        <View className="ui-soft">{say(deliveryTexts.noEvents)}</View>
      ) : (
        <Timeline label={say(deliveryTexts.shipment)} items={items} />
      )}
    </View>
  );
}
