import './printing.css';
import { useQuery } from '@tanstack/react-query';
import { Modal, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../texts/language';
import { Failed } from '../frame/failed';
import { api } from '../session/session';
import { texts } from './texts';

/** The certificate in the browser's own reader, and on paper. It is fetched anew each time: that is a look. */
export function CertificateDialog({ caseId, close }: { caseId: string; close: () => void }) {
  const say = useSay();
  const frame = useRef<HTMLIFrameElement>(null);
  const [url, setUrl] = useState<string>();
  const { data, error, isError, refetch } = useQuery({
    queryKey: ['certificate', caseId],
    queryFn: () => api.printCertificate({ params: { id: caseId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnReconnect: false,
  });

  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(new Blob([data.bytes as BlobPart], { type: data.type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);

  return (
    <Modal
      open
      width={860}
      centered
      title={say(texts.certificate)}
      okText={say(texts.print)}
      cancelText={say(texts.close)}
      okButtonProps={{ disabled: !url }}
      onOk={() => frame.current?.contentWindow?.print()}
      onCancel={close}
    >
      {isError && <Failed error={error} retry={() => void refetch()} />}
      {!isError && !url && (
        <div className="paper">
          <Spin description={say(texts.loading)}>
            <div className="paper-space" />
          </Spin>
        </div>
      )}
      {url && (
        <iframe
          ref={frame}
          className="paper"
          title={say(texts.certificate)}
          src={`${url}#navpanes=0&view=FitH`}
        />
      )}
    </Modal>
  );
}
