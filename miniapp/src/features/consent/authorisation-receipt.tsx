import { View } from '@tarojs/components';
import type { Consent } from '@zero-visit/shared-types';
import { authorisationTexts } from '../../messages/authorisations';
import { useFormat } from '../../messages/format';
import { levelTexts } from '../../messages/levels';
import { useSay } from '../../messages/say';
import { Badge } from '../../ui/badge';
import { Cell, CellGroup } from '../../ui/cell';
import { ConsentState } from './authorisation-list';

/** The receipt: what was allowed, told and declined, to whom, why and until when, with the proof of both sides. */
export function AuthorisationReceipt({ consent }: { consent: Consent }) {
  const say = useSay();
  const { moment } = useFormat();
  const { service, receiver, givenAt, endsAt, withdrawnAt, level, fields } = consent;
  const allowed = fields.filter((field) => field.allowed && field.basis === 'consent');
  const told = fields.filter((field) => field.allowed && field.basis === 'statute');
  const declined = fields.filter((field) => !field.allowed);
  return (
    <View>
      <View className="ui-card">
        <View className="ui-row is-apart">
          <View className="ui-heading">{say(service.name)}</View>
          <ConsentState consent={consent} />
        </View>
        <View className="ui-facts">
          <View className="ui-soft">{say(authorisationTexts.receiver)}</View>
          <View>{say(receiver)}</View>
          <View className="ui-soft">{say(authorisationTexts.givenAt)}</View>
          <View>{moment(givenAt)}</View>
          <View className="ui-soft">
            {say(withdrawnAt ? authorisationTexts.withdrawnAt : authorisationTexts.endsAt)}
          </View>
          <View>{moment(withdrawnAt ?? endsAt)}</View>
          <View className="ui-soft">{say(authorisationTexts.level)}</View>
          <View>{say(levelTexts[level])}</View>
        </View>
      </View>
      <Fields title={say(authorisationTexts.allowed)} fields={allowed} />
      <Fields title={say(authorisationTexts.told)} fields={told} />
      <Fields title={say(authorisationTexts.declined)} fields={declined} />
      <CellGroup title={say(authorisationTexts.proof)}>
        <Cell label={say(authorisationTexts.sheetDigest)} note={consent.sheetDigest} />
        <Cell label={say(authorisationTexts.signatureDigest)} note={consent.signatureDigest} />
      </CellGroup>
    </View>
  );
}

function Fields({ title, fields }: { title: string; fields: Consent['fields'] }) {
  const say = useSay();
  if (fields.length === 0) return null;
  return (
    <CellGroup title={title}>
      {fields.map(({ id, label, source, purpose }) => (
        <Cell key={id} label={say(label)} note={say(purpose)}>
          <Badge tone="note" text={say(source)} />
        </Cell>
      ))}
    </CellGroup>
  );
}
