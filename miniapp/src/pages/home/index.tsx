import { Text, View } from '@tarojs/components';
import { isOver } from '@zero-visit/shared-types';
import { useFreshWhenShown } from '../../api/freshness';
import { keys } from '../../api/queries';
import { DraftList } from '../../features/applications/draft-list';
import { useDrafts } from '../../features/applications/use-drafts';
import { CaseList } from '../../features/cases/case-list';
import { useCases } from '../../features/cases/use-cases';
import { ServiceList } from '../../features/catalogue/service-list';
import { useServices } from '../../features/catalogue/use-services';
import { ElderEntry } from '../../features/preferences/elder-entry';
import { LanguageEntry } from '../../features/preferences/language-entry';
import { SandboxNotice } from '../../features/sandbox/sandbox-strip';
import { draftTexts } from '../../messages/drafts';
import { homeTexts } from '../../messages/home';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage, openTab, usePulledDown } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { tappable } from '../../ui/aria';
import { Cell, CellGroup } from '../../ui/cell';
import { Page } from '../../ui/page';

export default function HomePage() {
  const say = useSay();
  const services = useServices();
  const drafts = useDrafts().data?.items ?? [];
  const underWay = (useCases().data ?? []).filter(({ state }) => !isOver(state)).slice(0, 3);
  usePulledDown(useFreshWhenShown(keys.drafts, keys.cases, keys.services('')));
  return (
    <Page id="home-page" title={say(homeTexts.title)}>
      <View className="ui-block ui-row is-apart">
        <ElderEntry />
        <LanguageEntry />
      </View>
      <Entrances />
      <SandboxNotice />
      {drafts.length > 0 && (
        <DraftList id="home-draft" title={say(draftTexts.goOn)} drafts={drafts} />
      )}
      {underWay.length > 0 && (
        <CaseList id="home-case" title={say(homeTexts.underWay)} cases={underWay} />
      )}
      <Answered id="home-problem" asked={services} what={say(homeTexts.loadingServices)}>
        {({ items }) => (
          <ServiceList id="home-service" title={say(homeTexts.popular)} services={items} />
        )}
      </Answered>
      <CellGroup>
        <Cell
          id="home-check"
          label={say(homeTexts.checkPaper)}
          note={say(homeTexts.checkPaperNote)}
          onTap={() => void openPage(pageAt.check())}
        />
      </CellGroup>
    </Page>
  );
}

/** The two ways to begin: the camera, and a word. */
function Entrances() {
  const say = useSay();
  return (
    <View className="ui-block">
      <View
        id="home-search"
        className="ui-search-entry"
        {...tappable(() => void openTab(pageAt.services), { role: 'link' })}
      >
        <Text>{say(homeTexts.searchHint)}</Text>
      </View>
      <View
        id="home-scan"
        className="ui-scan-entry"
        {...tappable(() => void openTab(pageAt.scan), { role: 'button' })}
      >
        <View className="ui-scan-mark" />
        <View>
          <View className="ui-scan-title">{say(homeTexts.scan)}</View>
          <View>{say(homeTexts.scanNote)}</View>
        </View>
      </View>
    </View>
  );
}
