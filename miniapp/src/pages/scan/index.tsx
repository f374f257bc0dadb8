import { View } from '@tarojs/components';
import { useRef } from 'react';
import { AskerCard, askerOfCode } from '../../features/identity/asker-card';
import { ScanPanel } from '../../features/identity/scan-panel';
import { ScanProblem } from '../../features/identity/scan-problem';
import { useScan } from '../../features/identity/use-scan';
import { useHeldPicture } from '../../features/sandbox/use-held-picture';
import { useSay } from '../../messages/say';
import { scanTexts } from '../../messages/scan';
import { useLaunchLink } from '../../platform/launch';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/waiting';
import './index.scss';

export default function ScanPage() {
  const say = useSay();
  const scanning = useScan({
    onErrand: ({ id }) => void openPage(pageAt.scannedErrand(id)),
    onCertificate: (code) => void openPage(pageAt.check(code)),
    onBrowser: (token) => void openPage(pageAt.letBrowserIn(token)),
  });
  const { scan } = scanning;
  const opened = useRef<string>();

  // A link opens this page with its code; coming back to the page later is a new look.
  useLaunchLink((link) => {
    if (!link || link.value === opened.current) return scanning.lookAgain();
    opened.current = link.value;
    if (link.kind === 'token') scanning.takeToken(link.value);
    else scanning.takeText(link.value);
  });

  // Holding the picture again is a new look; a code that is being asked for is not asked twice.
  useHeldPicture((text) => {
    if (scan.stage === 'reading' || scan.stage === 'asking') return;
    scanning.lookAgain();
    if (text === '') scanning.takeNothing();
    else scanning.takeText(text);
  });

  return (
    <Page id="scan-page" title={say(scanTexts.title)}>
      {scan.stage === 'looking' && (
        <ScanPanel
          onText={scanning.takeText}
          onNoCode={scanning.takeNothing}
          onLetters={scanning.takeLetters}
        />
      )}
      {scan.stage === 'reading' && <Loading what={say(scanTexts.asking)} />}
      {(scan.stage === 'asking' || scan.stage === 'failed') && scan.content && (
        <AskerCard id="scan-asker" {...askerOfCode(scan.content)} />
      )}
      {scan.stage === 'asking' && (
        <View className="ui-block">
          {scan.content && <View className="scan-genuine">{say(scanTexts.genuine)}</View>}
          <Loading id="scan-asking" what={say(scanTexts.asking)} />
        </View>
      )}
      {(scan.stage === 'refused' || scan.stage === 'failed') && (
        <ScanProblem scan={scan} onAskAgain={scanning.askAgain} onLookAgain={scanning.lookAgain} />
      )}
    </Page>
  );
}
