import './posters.css';
import type { Poster } from '@zero-visit/shared-types';
import { Modal } from 'antd';
import { useRef } from 'react';
import { useSay } from '../../texts/language';
import { printElement } from '../printing/print-element';
import { PosterSheet } from './poster-sheet';
import posterStyle from './poster-sheet.css?inline';
import { texts } from './texts';

/** The poster as it comes out of the printer, and the button that prints it. */
export function PosterDialog({ poster, close }: { poster: Poster; close: () => void }) {
  const say = useSay();
  const sheet = useRef<HTMLElement>(null);
  return (
    <Modal
      open
      width={560}
      centered
      title={say(texts.title)}
      okText={say(texts.print)}
      cancelText={say(texts.close)}
      onOk={() => sheet.current && printElement(sheet.current, posterStyle)}
      onCancel={close}
    >
      <style>{posterStyle}</style>
      <div className="poster-preview">
        <PosterSheet ref={sheet} poster={poster} />
      </div>
    </Modal>
  );
}
