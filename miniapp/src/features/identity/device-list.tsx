import { View } from '@tarojs/components';
import type { Device, EndingReason } from '@zero-visit/shared-types';
import { useState } from 'react';
import { deviceTexts, endingTexts } from '../../messages/devices';
import { useFormat } from '../../messages/format';
import { levelTexts } from '../../messages/levels';
import { useSay } from '../../messages/say';
import { usePulledDown } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { Notice, ProblemNote } from '../../ui/notice';
import { useDevices, useEndDevice } from './use-devices';

type Ending = { readonly id: string; readonly name: string; readonly because: EndingReason };

/** One's own devices, each of which can be ended. `stranger` is one that a message asked about. */
export function DeviceList({ stranger }: { stranger: string | undefined }) {
  const say = useSay();
  const devices = useDevices();
  const [chosen, setChosen] = useState<Ending>();
  const [isAnswered, setAnswered] = useState(false);
  const { mutate: end, isPending, isSuccess, error } = useEndDevice();
  usePulledDown(devices.refetch);

  const asked = devices.data?.items.find(({ id, isThis }) => id === stranger && !isThis);
  const fromMessage = asked && !isAnswered && { ...asked, because: 'notMe' as const };
  const ending = chosen ?? (fromMessage || undefined);
  const close = () => {
    setChosen(undefined);
    setAnswered(true);
  };
  return (
    <View>
      {error && <ProblemNote id="device-end-problem" problem={error} />}
      {isSuccess && (
        <Notice id="device-ended" tone="good" title={say(deviceTexts.ended)}>
          {say(deviceTexts.endedText)}
        </Notice>
      )}
      <Answered id="devices-problem" asked={devices} what={say(deviceTexts.loading)}>
        {({ items }) => (
          <CellGroup tip={say(deviceTexts.software)}>
            {items.map((device) => (
              <DeviceCell
                key={device.id}
                device={device}
                onEnd={(because) => setChosen({ ...device, because })}
              />
            ))}
          </CellGroup>
        )}
      </Answered>
      {ending && (
        <Dialog
          id="device-dialog"
          open
          title={say(endingTexts[ending.because].title, { name: ending.name })}
          confirm={say(endingTexts[ending.because].confirm)}
          warn
          busy={isPending}
          onCancel={close}
          onConfirm={() => end(ending, { onSettled: close })}
        >
          {say(endingTexts[ending.because].text)}
        </Dialog>
      )}
    </View>
  );
}

function DeviceCell({ device, onEnd }: { device: Device; onEnd: (because: EndingReason) => void }) {
  const { id, kind, name, level, addedAt, usedOn, isThis } = device;
  const say = useSay();
  const { date, moment } = useFormat();
  const end = (because: EndingReason) => (
    <Button
      id={`device-${because}-${id}`}
      kind="link"
      text={say(endingTexts[because].offer)}
      label={`${say(endingTexts[because].offer)} ${name}`}
      onTap={() => onEnd(because)}
    />
  );
  return (
    <Cell
      id={`device-${id}`}
      label={name}
      note={
        <>
          <View>
            {say(deviceTexts[kind])} · {say(deviceTexts.swkey)}
          </View>
          <View>{level ? say(levelTexts[level]) : say(deviceTexts.signedOut)}</View>
          <View>{say(deviceTexts.added, { moment: moment(addedAt) })}</View>
          <View>{say(deviceTexts.used, { date: date(usedOn) })}</View>
        </>
      }
      value={isThis && <Badge tone="good" text={say(deviceTexts.thisOne)} />}
    >
      {!isThis && (
        <View className="ui-row">
          {end('lost')}
          {end('notMe')}
          {end('done')}
        </View>
      )}
    </Cell>
  );
}
