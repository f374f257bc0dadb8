import { View } from '@tarojs/components';
import {
  type AssuranceLevel,
  levelOfMethod,
  type VerificationMethod,
} from '@zero-visit/shared-types';
import { levelTexts } from '../../messages/levels';
import { useSay } from '../../messages/say';
import { verificationTexts } from '../../messages/verification';
import { Cell, CellGroup } from '../../ui/cell';
import { roadsTo } from './verification-roads';

const notes = {
  networkId: verificationTexts.networkIdNote,
  face: verificationTexts.faceNote,
  smsAndNumber: verificationTexts.smsAndNumberNote,
  sms: verificationTexts.smsNote,
} as const satisfies Record<VerificationMethod, unknown>;

export type RoadChoiceProps = {
  readonly needed: AssuranceLevel;
  readonly onChoose: (method: VerificationMethod) => void;
};

/** Every road to the level, none of them preferred, and the counter for whom none suits. */
export function RoadChoice({ needed, onChoose }: RoadChoiceProps) {
  const say = useSay();
  return (
    <View>
      <View className="ui-block">
        <View className="ui-heading">{say(verificationTexts.chooseRoad)}</View>
        <View className="ui-soft">{say(verificationTexts.chooseRoadWhy)}</View>
      </View>
      <CellGroup tip={say(verificationTexts.atCounter)}>
        {roadsTo(needed).map((method) => (
          <Cell
            key={method}
            id={`verify-road-${method}`}
            label={say(verificationTexts[method])}
            note={say(notes[method])}
            value={say(levelTexts[levelOfMethod[method]])}
            onTap={() => onChoose(method)}
          />
        ))}
      </CellGroup>
    </View>
  );
}
