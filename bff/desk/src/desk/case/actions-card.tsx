import { actorOf, type CaseAction, type DeskCase, isOver } from '@zero-visit/shared-types';
import { Button, Card, Popconfirm } from 'antd';
import { useRef } from 'react';
import { useSay } from '../../texts/language';
import { actionNames, texts } from './texts';
import type { Act } from './use-case';

/** Actions that a question is enough for; the others need a reason, and open a form. */
const asked = {
  accept: { title: texts.acceptSure, help: texts.acceptHelp },
  approve: { title: texts.approveSure, help: texts.approveHelp },
  pickUp: { title: texts.pickUpSure, help: texts.pickUpHelp },
} as const;

type Asked = keyof typeof asked;
const isAsked = (action: CaseAction): action is Asked => action in asked;

/** The key of each action; the lifecycle says which of them are there. */
export const KEYS: Partial<Record<CaseAction, string>> = {
  accept: 'a',
  askCorrection: 'c',
  refuseIntake: 'x',
  approve: 'a',
  refuse: 'x',
};

export const staffActions = ({ actions }: DeskCase): CaseAction[] =>
  actions.filter((action) => actorOf[action] === 'staff');

type Props = {
  seen: DeskCase;
  busy: boolean;
  /** The action that is being asked about. */
  asking: CaseAction | undefined;
  ask: (action: CaseAction | undefined) => void;
  act: (act: Act) => void;
};

/** The buttons that the case's lifecycle offers now. */
export function ActionsCard({ seen, busy, asking, ask, act }: Props) {
  const say = useSay();
  const actions = staffActions(seen);
  const buttons = useRef(new Map<CaseAction, HTMLElement | null>());

  /** The keyboard goes back to where the question came from. */
  function leave(action: CaseAction) {
    ask(undefined);
    buttons.current.get(action)?.focus();
  }

  function idleWords() {
    if (isOver(seen.case.state)) return texts.over;
    return seen.case.state === 'awaitingCorrection' ? texts.withCitizen : texts.nothingToDo;
  }

  return (
    <Card className="actions" title={say(texts.actions)} size="small">
      {actions.length === 0 && <p className="faint">{say(idleWords())}</p>}
      {actions.map((action) => {
        const button = (
          <Button
            key={action}
            ref={(button) => {
              buttons.current.set(action, button);
            }}
            block
            size="large"
            type={action === 'accept' || action === 'approve' ? 'primary' : 'default'}
            danger={action === 'refuse' || action === 'refuseIntake'}
            loading={busy && asking === action}
            disabled={busy}
            onClick={() => ask(action)}
          >
            {say(actionNames[action])} {KEYS[action] && <kbd>{KEYS[action]?.toUpperCase()}</kbd>}
          </Button>
        );
        if (!isAsked(action)) return button;
        return (
          <Popconfirm
            key={action}
            open={asking === action && !busy}
            placement="left"
            destroyOnHidden
            title={say(asked[action].title)}
            description={<span className="sure-help">{say(asked[action].help)}</span>}
            okText={say(texts.sure)}
            cancelText={say(texts.cancel)}
            okButtonProps={{ autoFocus: true }}
            onConfirm={() => act({ action })}
            onCancel={() => leave(action)}
            onOpenChange={(open) => !open && leave(action)}
          >
            {button}
          </Popconfirm>
        );
      })}
    </Card>
  );
}
