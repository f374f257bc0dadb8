import { View } from '@tarojs/components';
import type { Consent } from '@zero-visit/shared-types';
import { authorisationTexts } from '../../messages/authorisations';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage, usePulledDown } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { Badge } from '../../ui/badge';
import { Cell, CellGroup } from '../../ui/cell';
import { More } from '../../ui/more';
import { Empty } from '../../ui/waiting';
import { useAuthorisations } from './use-authorisations';

/** Everything that this citizen allowed, in force or over. */
export function AuthorisationList() {
  const say = useSay();
  const { moment } = useFormat();
  const authorisations = useAuthorisations();
  usePulledDown(authorisations.refetch);
  return (
    <View>
      <Answered
        id="authorisations-problem"
        asked={authorisations}
        what={say(authorisationTexts.loading)}
      >
        {(items) =>
          items.length === 0 ? (
            <Empty title={say(authorisationTexts.empty)} hint={say(authorisationTexts.emptyHint)} />
          ) : (
            <CellGroup>
              {items.map((consent) => (
                <Cell
                  key={consent.id}
                  id={`authorisation-${consent.id}`}
                  label={say(consent.service.name)}
                  note={
                    <>
                      <View>{say(consent.receiver)}</View>
                      <View>{moment(consent.givenAt)}</View>
                    </>
                  }
                  value={<ConsentState consent={consent} />}
                  onTap={() => void openPage(pageAt.authorisation(consent.id))}
                />
              ))}
            </CellGroup>
          )
        }
      </Answered>
      <More id="authorisations-more" paged={authorisations} />
    </View>
  );
}

/** Whether an authorisation is in force, in a word. */
export function ConsentState({ consent }: { consent: Consent }) {
  const say = useSay();
  if (consent.withdrawnAt) return <Badge text={say(authorisationTexts.withdrawn)} />;
  if (Date.parse(consent.endsAt) <= Date.now())
    return <Badge text={say(authorisationTexts.ended)} />;
  return <Badge tone="good" text={say(authorisationTexts.active)} />;
}
