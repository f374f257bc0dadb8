import './case.css';
import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useSay } from '../../texts/language';
import { Failed } from '../frame/failed';
import { CaseDesk } from './case-desk';
import { texts } from './texts';
import { useCase } from './use-case';

/** One case, by its id in the address. */
export function CasePage() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data, error, isError, isFetching, refetch } = useCase(id);

  if (data)
    return <CaseDesk key={id} seen={data} isReading={isFetching} read={() => void refetch()} />;
  if (isError) {
    return (
      <Failed
        error={error}
        retry={() => void refetch()}
        extra={
          <Link key="back" to="/">
            {say(texts.back)}
          </Link>
        }
      />
    );
  }
  return (
    <div className="page" aria-busy="true">
      <Skeleton active paragraph={{ rows: 12 }} />
    </div>
  );
}
