import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { catalogueTexts } from '../../messages/catalogue';
import { useSay } from '../../messages/say';
import { Answered } from '../../ui/answered';
import { ariaOfInput } from '../../ui/aria';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/waiting';
import { ServiceList } from './service-list';
import { useServices, useSettled } from './use-services';

/** The search by Chinese, pinyin or initials, and what it finds; without a word, every service. */
export function ServiceSearch() {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [round, setRound] = useState(0);
  const search = useSettled(typed.trim());
  const services = useServices(search);

  const clear = () => {
    setTyped('');
    setRound(round + 1);
  };
  return (
    <View>
      <View className="ui-search">
        {/* Uncontrolled, as WeChat wants it: clearing it means a new one. */}
        <Input
          key={round}
          id="services-search"
          className="ui-field-input"
          confirmType="search"
          maxlength={50}
          placeholder={say(catalogueTexts.searchHint)}
          {...ariaOfInput({ role: 'searchbox', label: say(catalogueTexts.searchLabel) })}
          onInput={(event) => setTyped(event.detail.value)}
        />
        {typed !== '' && (
          <Button id="services-clear" kind="link" text={say(catalogueTexts.clear)} onTap={clear} />
        )}
      </View>
      <Answered id="services-problem" asked={services} what={say(catalogueTexts.searching)}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingFound search={search} />
          ) : (
            <ServiceList
              id="services"
              services={items}
              {...(search && { title: say(catalogueTexts.found, { count: items.length }) })}
            />
          )
        }
      </Answered>
    </View>
  );
}

function NothingFound({ search }: { search: string }) {
  const say = useSay();
  if (search === '') return <Empty title={say(catalogueTexts.noServices)} />;
  return (
    <Empty
      id="services-nothing"
      title={say(catalogueTexts.nothing, { query: search })}
      hint={say(catalogueTexts.nothingHint)}
    />
  );
}
