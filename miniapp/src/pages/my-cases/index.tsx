import { useFreshWhenShown } from '../../api/freshness';
import { keys } from '../../api/queries';
import { DraftList } from '../../features/applications/draft-list';
import { useDrafts } from '../../features/applications/use-drafts';
import { CaseList } from '../../features/cases/case-list';
import { useCases } from '../../features/cases/use-cases';
import { ForCitizen } from '../../features/identity/for-citizen';
import { caseTexts } from '../../messages/cases';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openTab, usePulledDown } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/waiting';

export default function MyCasesPage() {
  const say = useSay();
  const drafts = useDrafts();
  const cases = useCases();
  const refresh = useFreshWhenShown(keys.drafts, keys.cases);
  usePulledDown(refresh);

  const open = drafts.data?.items ?? [];
  return (
    <Page id="my-cases-page" title={say(caseTexts.title)}>
      <ForCitizen id="my-cases-stranger">
        {open.length > 0 && (
          <DraftList id="cases-draft" title={say(caseTexts.drafts)} drafts={open} />
        )}
        <Answered id="cases-problem" asked={cases} what={say(caseTexts.loading)}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={say(caseTexts.empty)} hint={say(caseTexts.emptyHint)}>
                <Button
                  id="cases-to-services"
                  text={say(caseTexts.toServices)}
                  onTap={() => void openTab(pageAt.services)}
                />
              </Empty>
            ) : (
              <CaseList id="case" title={say(caseTexts.submitted)} cases={items} />
            )
          }
        </Answered>
        <More id="cases-more" paged={cases} />
      </ForCitizen>
    </Page>
  );
}
