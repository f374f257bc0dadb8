import { useQuery } from '@tanstack/react-query';
import { Button, Image, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useSay } from '../../texts/language';
import { texts as frameTexts } from '../frame/texts';
import { api } from '../session/session';
import { texts } from './texts';

type Props = { caseId: string; questionId: string; version: string; label: string };

/** A picture of the case, fetched once with the reviewer's token; each fetch is on the citizen's record. */
export function CasePicture({ caseId, questionId, version, label }: Props) {
  const say = useSay();
  const { data, isError, refetch } = useQuery({
    queryKey: ['case-picture', caseId, questionId, version],
    queryFn: () => api.getDeskAttachment({ params: { id: caseId, questionId } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const url = useObjectUrl(data);

  if (isError) {
    return (
      <span className="faint">
        {say(texts.pictureFailed)}{' '}
        <Button size="small" onClick={() => void refetch()}>
          {say(frameTexts.retry)}
        </Button>
      </span>
    );
  }
  if (!url) return <Skeleton.Image active />;
  return <Image className="case-picture" src={url} alt={label} height={160} />;
}

/** A link to bytes in memory, taken back when they are no longer shown. */
function useObjectUrl(file: { bytes: Uint8Array; type: string } | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: file.type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
