import { View } from '@tarojs/components';
import type { ServiceSummary } from '@zero-visit/shared-types';
import { catalogueTexts } from '../../messages/catalogue';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Badge } from '../../ui/badge';
import { Cell, CellGroup } from '../../ui/cell';

type ListProps = {
  /** Makes the cells' ids unique: `<id>-<service code>`. */
  id: string;
  title?: string;
  services: readonly ServiceSummary[];
};

/** Services, each with what it costs in ways and days. A tap opens the guide. */
export function ServiceList({ id, title, services }: ListProps) {
  const say = useSay();
  return (
    <CellGroup {...(title && { title })}>
      {services.map((service) => (
        <Cell
          key={service.code}
          id={`${id}-${service.code}`}
          label={say(service.name)}
          note={say(service.summary)}
          onTap={() => void openPage(pageAt.guide(service.code))}
        >
          <ServiceBadges service={service} />
        </Cell>
      ))}
    </CellGroup>
  );
}

/** How many ways, how long, and in which form the result comes. */
export function ServiceBadges({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const { visits, instant, promisedDays, delivery, open } = service;
  return (
    <View className="ui-row ui-badges">
      {!open && <Badge tone="warn" text={say(catalogueTexts.closed)} />}
      {visits === 0 ? (
        <Badge tone="good" text={say(catalogueTexts.zeroVisit)} />
      ) : (
        <Badge text={say(catalogueTexts.visits, { count: visits })} />
      )}
      {instant ? (
        <Badge tone="good" text={say(catalogueTexts.instant)} />
      ) : (
        <Badge text={say(catalogueTexts.days, { count: promisedDays })} />
      )}
      <Badge text={say(catalogueTexts[delivery === 'mail' ? 'mailed' : 'electronic'])} />
    </View>
  );
}
