import { View } from '@tarojs/components';
import type { ServiceGuide as Guide, LocalText } from '@zero-visit/shared-types';
import { catalogueTexts } from '../../messages/catalogue';
import { levelTexts } from '../../messages/levels';
import { useSay } from '../../messages/say';
import { dial } from '../../platform/telephone';
import { Cell, CellGroup } from '../../ui/cell';
import { Notice } from '../../ui/notice';
import { Timeline } from '../../ui/timeline';
import { GuideMaterials } from './guide-materials';
import { ServiceBadges } from './service-list';

/** 办事指南: everything one should know before beginning, in the order in which one asks. */
export function ServiceGuide({ guide }: { guide: Guide }) {
  const say = useSay();
  return (
    <View>
      <View className="ui-card">
        <View className="ui-heading">{say(guide.name)}</View>
        <View className="ui-paragraph">{say(guide.summary)}</View>
        <ServiceBadges service={guide} />
      </View>
      {!guide.open && (
        <Notice id="guide-closed" tone="warn" title={say(catalogueTexts.notOpen)}>
          {say(catalogueTexts.notOpenHint)}
        </Notice>
      )}
      <GuideMaterials materials={guide.materials} />
      <Lines title={say(catalogueTexts.audience)} lines={[guide.audience]} />
      <Lines title={say(catalogueTexts.conditions)} lines={guide.conditions} />
      <GuideSteps guide={guide} />
      <GuideFacts guide={guide} />
      <Lines title={say(catalogueTexts.legalBasis)} lines={guide.legalBasis} />
      <CellGroup title={say(catalogueTexts.questions)}>
        {guide.questions.map(({ question, answer }) => (
          <Cell key={question.en} label={say(question)} note={say(answer)} />
        ))}
      </CellGroup>
      <GuideContact guide={guide} />
    </View>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly LocalText[] }) {
  const say = useSay();
  return (
    <CellGroup title={title}>
      {lines.map((line) => (
        <Cell key={line.en} label={say(line)} />
      ))}
    </CellGroup>
  );
}

function GuideSteps({ guide }: { guide: Guide }) {
  const say = useSay();
  const items = guide.steps.map(({ name, days }) => ({
    id: name.en,
    title: say(name),
    time:
      days === 0 ? say(catalogueTexts.stepAtOnce) : say(catalogueTexts.stepDays, { count: days }),
  }));
  return (
    <View className="ui-card">
      <View className="ui-heading">{say(catalogueTexts.steps)}</View>
      <Timeline label={say(catalogueTexts.steps)} items={items} />
    </View>
  );
}

function GuideFacts({ guide }: { guide: Guide }) {
  const say = useSay();
  const days = (count: number) =>
    count === 0 ? say(catalogueTexts.atOnce) : say(catalogueTexts.workingDays, { count });
  return (
    <CellGroup>
      <Cell label={say(catalogueTexts.promised)} value={days(guide.promisedDays)} />
      {guide.statutoryDays !== undefined && (
        <Cell label={say(catalogueTexts.statutory)} value={days(guide.statutoryDays)} />
      )}
      <Cell label={say(catalogueTexts.fee)} value={say(guide.fee)} />
      <Cell label={say(catalogueTexts.result)} value={say(guide.result)} />
      <Cell label={say(catalogueTexts.level)} value={say(levelTexts[guide.level])} />
      <Cell label={say(catalogueTexts.department)} value={say(guide.department)} />
    </CellGroup>
  );
}

function GuideContact({ guide }: { guide: Guide }) {
  const say = useSay();
  const call = (id: string, label: string, { telephone, address }: Guide['consultation']) => (
    <Cell
      id={id}
      label={`${label} ${telephone}`}
      note={say(address)}
      onTap={() => void dial(telephone)}
    />
  );
  return (
    <CellGroup title={say(catalogueTexts.contact)}>
      <Cell label={say(catalogueTexts.officeHours)} note={say(guide.officeHours)} />
      {call('guide-consultation', say(catalogueTexts.consultation), guide.consultation)}
      {call('guide-complaint', say(catalogueTexts.complaint), guide.complaint)}
    </CellGroup>
  );
}
