import { View } from '@tarojs/components';
import type { ServiceGuide } from '@zero-visit/shared-types';
import { catalogueTexts } from '../../messages/catalogue';
import { useSay } from '../../messages/say';
import { Badge } from '../../ui/badge';
import { Cell, CellGroup } from '../../ui/cell';

/** What one has to bring, counted first (您带 0 份材料), and for the rest who has it already. */
export function GuideMaterials({ materials }: Pick<ServiceGuide, 'materials'>) {
  const say = useSay();
  const count = materials.filter(({ needed }) => needed).length;
  return (
    <View>
      <View className="ui-card">
        <View className="ui-heading">
          {count === 0
            ? say(catalogueTexts.bringNothing)
            : say(catalogueTexts.bringSome, { count })}
        </View>
        <View className="ui-paragraph ui-soft">{say(catalogueTexts.bringNothingHint)}</View>
      </View>
      <CellGroup title={say(catalogueTexts.materials)}>
        {[...materials]
          .sort((a, b) => Number(b.needed) - Number(a.needed))
          .map(({ name, needed, reason }) => (
            <Cell
              key={name.en}
              label={say(name)}
              note={reason && say(reason)}
              value={
                <Badge
                  tone={needed ? 'warn' : 'good'}
                  text={say(needed ? catalogueTexts.needed : catalogueTexts.notNeeded)}
                />
              }
            />
          ))}
      </CellGroup>
    </View>
  );
}
