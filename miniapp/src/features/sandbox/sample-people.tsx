import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { SampleCitizen } from '@zero-visit/shared-types';
import { useState } from 'react';
import { api } from '../../api/api';
import { useSay } from '../../messages/say';
import { verificationTexts } from '../../messages/verification';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { Sheet } from '../../ui/dialog';
import { useIsSandbox } from './sandbox-strip';

/** In a sandbox: invented people whose details fill the form by one tap. */
export function SamplePeople({ onChoose }: { onChoose: (person: SampleCitizen) => void }) {
  const say = useSay();
  const isSandbox = useIsSandbox();
  const [isOpen, setOpen] = useState(false);
  const people = useQuery({
    queryKey: ['sample-people'],
    queryFn: () => api.listSampleCitizens(),
    enabled: isSandbox && isOpen,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!isSandbox) return null;
  return (
    <View className="ui-block">
      <Button
        id="verify-sample"
        text={say(verificationTexts.beSomebody)}
        onTap={() => setOpen(true)}
      />
      <Sheet
        id="sample-people"
        open={isOpen}
        title={say(verificationTexts.beSomebody)}
        onClose={() => setOpen(false)}
      >
        <Answered
          id="sample-people-problem"
          asked={people}
          what={say(verificationTexts.beSomebody)}
        >
          {({ citizens }) => (
            <CellGroup tip={say(verificationTexts.beSomebodyNote)}>
              {citizens.map((person) => (
                <Cell
                  key={person.id}
                  id={`sample-${person.id}`}
                  label={person.name}
                  note={person.story}
                  onTap={() => {
                    setOpen(false);
                    onChoose(person);
                  }}
                />
              ))}
            </CellGroup>
          )}
        </Answered>
      </Sheet>
    </View>
  );
}
