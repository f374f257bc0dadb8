import { Text, View } from '@tarojs/components';
import type { LocalText, SheetField } from '@zero-visit/shared-types';
import type { ReactNode } from 'react';
import { authorisingTexts } from '../../messages/authorising';
import { useSay } from '../../messages/say';
import { aria } from '../../ui/aria';
import { Switch } from '../../ui/switch';
import { blocksOf, type SheetBlock, type SheetPart } from './sheet-parts';

export type AuthorisationSheetProps = {
  readonly sheet: readonly SheetField[];
  readonly switchedOn: ReadonlySet<string>;
  readonly onSwitch: (field: string, on: boolean) => void;
};

const parts: readonly { part: SheetPart; title: LocalText; why?: LocalText }[] = [
  { part: 'sensitive', title: authorisingTexts.sensitive },
  { part: 'needed', title: authorisingTexts.needed, why: authorisingTexts.neededWhy },
  { part: 'optional', title: authorisingTexts.optional, why: authorisingTexts.optionalWhy },
  { part: 'told', title: authorisingTexts.told, why: authorisingTexts.toldWhy },
];

/** Each field with its value, source, receiver, purpose, retention and legal basis (PIPL §17, §23). */
export function AuthorisationSheet({ sheet, switchedOn, onSwitch }: AuthorisationSheetProps) {
  const say = useSay();
  return (
    <View id="sheet">
      {parts.map(({ part, title, why }) => {
        const blocks = blocksOf(sheet, part);
        if (blocks.length === 0) return null;
        return (
          <View key={part} id={`sheet-${part}`} className="ui-card">
            <View className="ui-heading" {...aria({ role: 'heading' })}>
              {say(title)}
            </View>
            {why && <View className="ui-soft">{say(why)}</View>}
            {blocks.map((block) => (
              <Block key={block.fields[0]?.id ?? ''} block={block}>
                {block.fields.map((field) => (
                  <View key={field.id} id={`sheet-field-${field.id}`} className="sheet-field">
                    <FieldFacts field={field} />
                    {(part === 'sensitive' || part === 'optional') && (
                      <Switch
                        id={`sheet-allow-${field.id}`}
                        label={say(authorisingTexts.allow, { field: say(field.label) })}
                        on={switchedOn.has(field.id)}
                        onChange={(on) => onSwitch(field.id, on)}
                      />
                    )}
                  </View>
                ))}
              </Block>
            ))}
          </View>
        );
      })}
    </View>
  );
}

function FieldFacts({ field }: { field: SheetField }) {
  const say = useSay();
  return (
    <>
      <View className="sheet-line">
        <Text className="sheet-label">{say(field.label)}</Text>
        <Text className={field.maskedValue ? 'sheet-value' : 'ui-soft'}>
          {field.maskedValue ?? say(authorisingTexts.notYetShown)}
        </Text>
      </View>
      <Fact what={authorisingTexts.source}>{say(field.source)}</Fact>
      <Fact what={authorisingTexts.purpose}>{say(field.purpose)}</Fact>
    </>
  );
}

/** Fields, and below them what is the same for all of them. */
function Block({ block, children }: { block: SheetBlock; children: ReactNode }) {
  const say = useSay();
  return (
    <View className="sheet-block">
      {children}
      <View className="sheet-shared">
        {block.fields.length > 1 && <View>{say(authorisingTexts.forAll)}</View>}
        <Fact what={authorisingTexts.receiver}>{say(block.receiver)}</Fact>
        <Fact what={authorisingTexts.retention}>{say(block.retention)}</Fact>
        <Fact what={authorisingTexts.legalBasis}>{say(block.legalBasis)}</Fact>
      </View>
    </View>
  );
}

function Fact({ what, children }: { what: LocalText; children: string }) {
  const say = useSay();
  return (
    <View className="sheet-fact">
      <Text className="sheet-what">{say(what)}</Text>
      <Text className="sheet-said">{children}</Text>
    </View>
  );
}
