import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSay } from '../../messages/say';
import { scanTexts } from '../../messages/scan';
import type { NoCamera } from '../../platform/no-camera';
import { codeOfPicture } from '../../platform/picture-code';
import { Viewfinder } from '../../platform/viewfinder';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { LettersForm } from './letters-form';

export type ScanPanelProps = {
  readonly onText: (text: string) => void;
  readonly onNoCode: () => void;
  /** Answers whether the letters could be a code. */
  readonly onLetters: (typed: string) => boolean;
};

/** Looking for a code: the camera, a picture of one, or its eight letters. No road is a dead end. */
export function ScanPanel({ onText, onNoCode, onLetters }: ScanPanelProps) {
  const say = useSay();
  const [noCamera, setNoCamera] = useState<NoCamera>();
  const [isTyping, setTyping] = useState(false);

  const choosePicture = async () => {
    const text = await codeOfPicture();
    if (text === undefined) return;
    if (text === '') onNoCode();
    else onText(text);
  };

  return (
    <View>
      {noCamera ? (
        <NoCameraNotice why={noCamera} />
      ) : (
        <View className="scan-view">
          <Viewfinder label={say(scanTexts.openScanner)} onText={onText} onNoCamera={setNoCamera} />
          <View className="scan-aim">{say(scanTexts.aim)}</View>
        </View>
      )}
      <View className="ui-block">
        <Button
          id="scan-picture"
          text={say(scanTexts.choosePicture)}
          onTap={() => void choosePicture()}
        />
        {!isTyping && (
          <Button id="scan-type" text={say(scanTexts.typeLetters)} onTap={() => setTyping(true)} />
        )}
      </View>
      {isTyping && <LettersForm onLetters={onLetters} />}
    </View>
  );
}

function NoCameraNotice({ why }: { why: NoCamera }) {
  const say = useSay();
  const [title, next] =
    why === 'refused'
      ? [scanTexts.cameraRefused, scanTexts.cameraRefusedNext]
      : [scanTexts.noCamera, scanTexts.noCameraNext];
  return (
    <Notice id="scan-no-camera" title={say(title)}>
      {say(next)}
    </Notice>
  );
}
