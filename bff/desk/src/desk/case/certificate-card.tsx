import { type Case, carrierName, type DeskCase } from '@zero-visit/shared-types';
import { Button, Card, Rate, Tag } from 'antd';
import { momentOf } from '../../texts/dates';
import { useLanguage, useSay } from '../../texts/language';
import { shipmentNames, texts } from './texts';

type CertificateProps = { certificate: NonNullable<Case['certificate']>; print: () => void };

/** The result document, and printing it. */
export function CertificateCard({ certificate, print }: CertificateProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Card title={say(texts.certificate)} size="small">
      <p className="certificate-kind">{certificate.kind[language]}</p>
      <p className="certificate-number">{certificate.number}</p>
      <p className="faint">{say(texts.issuedAt, { time: momentOf(certificate.issuedAt) })}</p>
      <Button block onClick={print}>
        {say(texts.print)} <kbd>P</kbd>
      </Button>
    </Card>
  );
}

type ShipmentProps = {
  shipment: NonNullable<Case['shipment']>;
  busy: boolean;
  printLabel: () => void;
  /** Absent once it is with the courier. */
  dispatch?: (() => void) | undefined;
};

/** The parcel's way, and handing it over. */
export function ShipmentCard({ shipment, busy, printLabel, dispatch }: ShipmentProps) {
  const say = useSay();
  return (
    <Card
      title={say(texts.shipment)}
      size="small"
      extra={
        <Tag color={shipment.state === 'trouble' ? 'red' : 'cyan'}>
          {say(shipmentNames[shipment.state])}
        </Tag>
      }
    >
      {shipment.number && (
        <p className="waybill">
          {shipment.carrier && say(carrierName(shipment.carrier))}{' '}
          <strong>{shipment.number}</strong>
        </p>
      )}
      <Button block onClick={printLabel}>
        {say(texts.label)} <kbd>L</kbd>
      </Button>
      {dispatch && (
        <Button block type="primary" loading={busy} onClick={dispatch}>
          {say(texts.dispatch)} <kbd>D</kbd>
        </Button>
      )}
      {shipment.events.length > 0 && (
        <ol className="way">
          {shipment.events.toReversed().map((event) => (
            <li key={`${event.at} ${event.state}`}>
              <time dateTime={event.at}>{momentOf(event.at)}</time>
              <span>
                {event.text}
                {event.place && ` · ${event.place}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** What the citizen thought of it. */
export function RatingCard({ rating }: { rating: NonNullable<DeskCase['rating']> }) {
  const say = useSay();
  return (
    <Card title={say(texts.rating)} size="small">
      <Rate disabled value={rating.stars} aria-label={say(texts.stars, { stars: rating.stars })} />
      {rating.comment && <p className="rating-comment">{rating.comment}</p>}
      <p className="faint">{momentOf(rating.at)}</p>
    </Card>
  );
}
