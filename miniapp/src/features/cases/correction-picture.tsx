import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormQuestion, RawBody } from '@zero-visit/shared-types';
import { useState } from 'react';
import { api, reportingApi } from '../../api/api';
import { useSay } from '../../messages/say';
import { choosePhoto } from '../../platform/photo';
import { pictureSource } from '../../platform/picture-source';
import { PictureField } from '../../ui/picture-field';

export type CorrectionPictureProps = {
  caseId: string;
  question: FormQuestion;
  fault: string | undefined;
  /** The id of the picture that the correction will name. */
  onAnswer: (attachmentId: string) => void;
};

/** Another picture for a flagged question; the earlier one stands until the correction is sent. */
export function CorrectionPicture({ caseId, question, fault, onAnswer }: CorrectionPictureProps) {
  const say = useSay();
  const params = { id: caseId, questionId: question.id };
  const [share, setShare] = useState<number>();
  const upload = useMutation({
    mutationFn: (photo: RawBody) => {
      setShare(undefined);
      return reportingApi(setShare).addCorrectionPicture({ params, body: photo });
    },
    onSuccess: ({ attachment }) => onAnswer(attachment.id),
  });
  const attachment = upload.data?.attachment;
  const shown = useQuery({
    queryKey: ['picture', caseId, question.id, attachment?.id],
    queryFn: async () => pictureSource(await api.getCaseAttachment({ params })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const choose = async () => {
    const photo = await choosePhoto();
    if (photo) upload.mutate(photo);
  };
  return (
    <PictureField
      id={`q-${question.id}`}
      label={say(question.label)}
      {...(question.hint && { hint: say(question.hint) })}
      required={question.required}
      fault={fault}
      source={shown.data}
      attachment={attachment}
      isSending={upload.isPending}
      share={share}
      problem={upload.error}
      onChoose={() => void choose()}
      onRetry={() => upload.variables && upload.mutate(upload.variables)}
    />
  );
}
