import type { CaseAction, DeskCase } from '@zero-visit/shared-types';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useSay } from '../../texts/language';
import { CertificateDialog } from '../printing/certificate-dialog';
import { LabelDialog } from '../printing/label-dialog';
import { caseAfter } from '../queue/queue-order';
import { ActionsCard, staffActions } from './actions-card';
import { Answers } from './answers';
import { CaseHead } from './case-head';
import { CaseTimeline } from './case-timeline';
import { CertificateCard, RatingCard, ShipmentCard } from './certificate-card';
import { CorrectionBar } from './correction-bar';
import { CorrectionCard } from './correction-card';
import { useKeptTyping } from './kept-typing';
import { ReasonDialog } from './reason-dialog';
import { texts } from './texts';
import { type Act, useActOn, useDispatch } from './use-case';
import { useCaseKeys } from './use-case-keys';

type Props = { seen: DeskCase; isReading: boolean; read: () => void };

/** The case as the reviewer works on it: the answers on the left, what to do with them on the right. */
export function CaseDesk({ seen, isReading, read }: Props) {
  const say = useSay();
  const { modal } = App.useApp();
  const { case: theCase, content } = seen;
  const [typing, type, forgetTyping] = useKeptTyping(theCase.id, 'askCorrection');
  const available = staffActions(seen);
  const [asking, setAsking] = useState<CaseAction | undefined>(() =>
    // Somebody was marking when the desk signed them out.
    Object.keys(typing.flagged).length > 0 ? 'askCorrection' : undefined,
  );
  const [printing, setPrinting] = useState<'certificate' | 'label'>();
  const acting = useActOn(seen);
  const dispatching = useDispatch(seen);
  const asked = asking && available.includes(asking) ? asking : undefined;
  const nextId = caseAfter(theCase.id);

  const act = (what: Act, whenDone?: () => void) =>
    acting.mutate(what, {
      onSuccess: () => {
        whenDone?.();
        setAsking(undefined);
      },
      onError: () => setAsking((before) => (what.reason === undefined ? undefined : before)),
    });

  const canDispatch = theCase.shipment?.state === 'prepared';
  const dispatch = () =>
    void modal.confirm({
      title: say(texts.dispatchSure),
      content: say(texts.dispatchHelp),
      okText: say(texts.dispatch),
      cancelText: say(texts.cancel),
      onOk: () => dispatching.mutateAsync().catch(() => undefined),
    });

  // Not as an expression: browsers begin to answer it with a promise, which is no way to clean up.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);

  useCaseKeys({
    seen,
    nextId,
    ask: setAsking,
    print: setPrinting,
    dispatch: canDispatch ? dispatch : undefined,
    read,
  });

  return (
    <div className="page">
      <CaseHead seen={seen} nextId={nextId} isReading={isReading} read={read} />
      <div className="case-columns">
        <div>
          <Answers
            seen={seen}
            marking={
              asked === 'askCorrection'
                ? { flagged: typing.flagged, change: (flagged) => type({ flagged }) }
                : undefined
            }
          />
          {asked === 'askCorrection' && (
            <CorrectionBar
              typing={typing}
              type={type}
              busy={acting.isPending}
              send={() => act(noticeOf(typing), forgetTyping)}
              cancel={() => {
                forgetTyping();
                setAsking(undefined);
              }}
            />
          )}
        </div>
        <aside aria-label={say(texts.actions)}>
          <ActionsCard
            seen={seen}
            busy={acting.isPending}
            asking={asked}
            ask={setAsking}
            act={act}
          />
          {theCase.certificate && (
            <CertificateCard
              certificate={theCase.certificate}
              print={() => setPrinting('certificate')}
            />
          )}
          {theCase.shipment && (
            <ShipmentCard
              shipment={theCase.shipment}
              busy={dispatching.isPending}
              printLabel={() => setPrinting('label')}
              dispatch={canDispatch ? dispatch : undefined}
            />
          )}
          {seen.rating && <RatingCard rating={seen.rating} />}
          {theCase.correction && (
            <CorrectionCard correction={theCase.correction} form={content.form} />
          )}
          <CaseTimeline timeline={theCase.timeline} />
        </aside>
      </div>
      {(asked === 'refuse' || asked === 'refuseIntake') && (
        <ReasonDialog
          key={asked}
          seen={seen}
          action={asked}
          busy={acting.isPending}
          act={act}
          close={() => setAsking(undefined)}
        />
      )}
      {printing === 'certificate' && (
        <CertificateDialog caseId={theCase.id} close={() => setPrinting(undefined)} />
      )}
      {printing === 'label' && <LabelDialog seen={seen} close={() => setPrinting(undefined)} />}
    </div>
  );
}

const noticeOf = ({
  reason,
  flagged,
}: {
  reason: string;
  flagged: Record<string, string>;
}): Act => ({
  action: 'askCorrection',
  reason: reason.trim(),
  flagged: Object.entries(flagged).map(([questionId, how]) => ({ questionId, reason: how.trim() })),
});
