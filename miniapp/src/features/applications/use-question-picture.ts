import { useMutation, useQuery } from '@tanstack/react-query';
import type { RawBody } from '@zero-visit/shared-types';
import { useState } from 'react';
import { api, reportingApi } from '../../api/api';
import { choosePhoto } from '../../platform/photo';
import { pictureSource } from '../../platform/picture-source';
import type { DraftKeeper } from './draft-keeper';

/** A picture of a draft: chosen, made small, sent with its progress, and shown as the server has it. */
export function useQuestionPicture(keeper: DraftKeeper, questionId: string) {
  const { id, attachments } = keeper.state().draft;
  const params = { id, questionId };
  const attachment = attachments.find((each) => each.questionId === questionId);
  const [share, setShare] = useState<number>();
  const upload = useMutation({
    mutationFn: (photo: RawBody) =>
      keeper.act(async () => {
        setShare(undefined);
        const { draft } = await reportingApi(setShare).addAttachment({ params, body: photo });
        return draft;
      }),
  });
  const shown = useQuery({
    queryKey: ['picture', id, attachment?.id],
    queryFn: async () => pictureSource(await api.getAttachment({ params })),
    enabled: attachment !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    attachment,
    source: shown.data,
    upload,
    /** How much has left the phone, 0 to 1; undefined where the phone does not tell. */
    share,
    choose: async () => {
      const photo = await choosePhoto();
      if (photo) upload.mutate(photo);
    },
    /** The same photo once more: it need not be chosen again. */
    again: () => upload.variables && upload.mutate(upload.variables),
  };
}
