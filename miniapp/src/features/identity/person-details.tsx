import { View } from '@tarojs/components';
import type { VerificationMethod } from '@zero-visit/shared-types';
import { type MutableRefObject, useState } from 'react';
import { useSay } from '../../messages/say';
import { verificationTexts } from '../../messages/verification';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { type DetailName, type Details, detailsOf, faultyDetails } from './verification-roads';

const fields = {
  name: {
    label: verificationTexts.name,
    hint: verificationTexts.nameHint,
    fault: verificationTexts.nameFault,
    kind: 'text',
  },
  idNumber: {
    label: verificationTexts.idNumber,
    hint: verificationTexts.idNumberHint,
    fault: verificationTexts.idNumberFault,
    kind: 'text',
  },
  mobile: {
    label: verificationTexts.mobile,
    fault: verificationTexts.mobileFault,
    kind: 'number',
  },
} as const satisfies Record<DetailName, object>;

const idOf: Record<DetailName, string> = {
  name: 'verify-name',
  idNumber: 'verify-id-number',
  mobile: 'verify-mobile',
};

export type PersonDetailsProps = {
  readonly method: VerificationMethod;
  readonly details: MutableRefObject<Details>;
  readonly isStarting: boolean;
  readonly onStart: () => void;
};

/** What the chosen road asks for. The fields are uncontrolled; a fault is told only after the attempt. */
export function PersonDetails({ method, details, isStarting, onStart }: PersonDetailsProps) {
  const say = useSay();
  const [faulty, setFaulty] = useState<readonly DetailName[]>([]);

  const start = () => {
    const faults = faultyDetails(method, details.current);
    setFaulty(faults);
    if (faults.length === 0) onStart();
  };

  return (
    <View>
      {detailsOf(method).map((name) => {
        const field = fields[name];
        return (
          <Field
            key={name}
            id={idOf[name]}
            label={say(field.label)}
            kind={field.kind}
            initial={details.current[name]}
            maxLength={50}
            {...('hint' in field && { hint: say(field.hint) })}
            fault={faulty.includes(name) ? say(field.fault) : undefined}
            onType={(value) => {
              details.current = { ...details.current, [name]: value };
            }}
          />
        );
      })}
      <View className="ui-block">
        <Button
          id="verify-start"
          kind="primary"
          text={say(verificationTexts.start)}
          busy={isStarting}
          onTap={start}
        />
      </View>
    </View>
  );
}
