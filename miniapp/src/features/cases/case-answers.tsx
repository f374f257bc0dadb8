import { View } from '@tarojs/components';
import type { CaseContent } from '@zero-visit/shared-types';
import { useState } from 'react';
import { caseTexts } from '../../messages/cases';
import { useSay } from '../../messages/say';
import { Answered } from '../../ui/answered';
import { SourceBadge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { useAnswerText } from './answer-text';
import { useCaseContent } from './use-cases';

type AnswerListProps = { content: CaseContent; title: string; except?: readonly string[] };

/** What was handed in, each value with its source. */
export function AnswerList({ content, title, except = [] }: AnswerListProps) {
  const say = useSay();
  const textOf = useAnswerText();
  return (
    <CellGroup title={title}>
      {content.form
        .filter(({ id }) => content.answers[id] !== undefined && !except.includes(id))
        .map((question) => {
          const answer = content.answers[question.id];
          return (
            <Cell key={question.id} label={say(question.label)} note={textOf(question, answer)}>
              {answer && <SourceBadge answer={answer} />}
            </Cell>
          );
        })}
    </CellGroup>
  );
}

/** What was handed in, fetched when one wants to see it. */
export function CaseAnswers({ caseId }: { caseId: string }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const content = useCaseContent(caseId, isOpen);
  return (
    <View>
      <View className="ui-block">
        <Button
          id="case-content-toggle"
          text={say(isOpen ? caseTexts.hideContent : caseTexts.showContent)}
          onTap={() => setIsOpen(!isOpen)}
        />
      </View>
      {isOpen && (
        <Answered id="case-content-problem" asked={content} what={say(caseTexts.loadingContent)}>
          {(shown) => <AnswerList content={shown} title={say(caseTexts.content)} />}
        </Answered>
      )}
    </View>
  );
}
