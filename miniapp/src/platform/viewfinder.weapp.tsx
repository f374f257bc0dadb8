import { Button } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { ViewfinderProps } from './viewfinder-props';

/** WeChat's own scanner: it opens by itself when one comes to scan, and by the button after that. */
export function Viewfinder({ label, onText }: ViewfinderProps) {
  const tell = useRef(onText);
  tell.current = onText;
  const open = () => {
    Taro.scanCode({ scanType: ['qrCode'] }).then(
      ({ result }) => tell.current(result),
      // The owner closed the scanner: the page is still there.
      () => undefined,
    );
  };
  useEffect(open, []);
  return (
    <Button id="scan-open" className="weui-btn weui-btn_primary viewfinder-button" onClick={open}>
      {label}
    </Button>
  );
}
