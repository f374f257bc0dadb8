import './printing.css';
import { useQuery } from '@tanstack/react-query';
import { carrierName, type DeskCase, type ShippingLabel } from '@zero-visit/shared-types';
import { Alert, Modal, Skeleton } from 'antd';
import { useRef } from 'react';
import { useLanguage, useSay } from '../../texts/language';
import { Failed } from '../frame/failed';
import { api } from '../session/session';
import labelStyle from './label.css?inline';
import { printElement } from './print-element';
import { texts } from './texts';

/** The label of the parcel: name and address in clear, for the moment of printing. */
export function LabelDialog({ seen, close }: { seen: DeskCase; close: () => void }) {
  const say = useSay();
  const label = useRef<HTMLDivElement>(null);
  const { data, error, isError, refetch } = useQuery({
    queryKey: ['label', seen.case.id],
    queryFn: () => api.getShippingLabel({ params: { id: seen.case.id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnReconnect: false,
  });
  return (
    <Modal
      open
      width={520}
      centered
      title={say(texts.label)}
      okText={say(texts.print)}
      cancelText={say(texts.close)}
      okButtonProps={{ disabled: !data }}
      onOk={() => label.current && printElement(label.current, labelStyle)}
      onCancel={close}
    >
      {isError && <Failed error={error} retry={() => void refetch()} />}
      {!isError && !data && <Skeleton active />}
      {data && (
        <>
          <Alert type="warning" showIcon title={say(texts.labelNote)} />
          <style>{labelStyle}</style>
          <div ref={label}>
            <Label seen={seen} label={data} />
          </div>
        </>
      )}
    </Modal>
  );
}

function Label({ seen, label }: { seen: DeskCase; label: ShippingLabel }) {
  const say = useSay();
  const language = useLanguage();
  const { carrier, number } = label.shipment;
  const { service, certificate, department, number: caseNumber } = seen.case;
  return (
    <article className="label">
      <header>
        <strong>{say(carrier ? carrierName(carrier) : texts.waybill)}</strong>
        <span>{number ?? say(texts.notYet)}</span>
      </header>
      <section className="label-to">
        <h4>{say(texts.to)}</h4>
        <p className="label-name">
          {label.recipient} <span>{label.mobile}</span>
        </p>
        <p>{label.address}</p>
      </section>
      <section>
        <h4>{say(texts.from)}</h4>
        <p>{department[language]}</p>
      </section>
      <footer>
        <p>
          {say(texts.contents)}：{certificate?.kind[language] ?? service.name[language]}
        </p>
        <p>
          {say(texts.caseNumber)}：{caseNumber}
        </p>
      </footer>
    </article>
  );
}
