import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import simplified from 'antd/locale/zh_CN';
import traditional from 'antd/locale/zh_HK';
import { useEffect } from 'react';
import { HashRouter, Route, Routes } from 'react-router';
import { useIsSandbox } from '../api/deployment';
import { useLanguage, useSay } from '../texts/language';
import { CasePage } from './case/case-page';
import { Layout } from './frame/layout';
import { LostPage } from './frame/lost-page';
import { texts } from './frame/texts';
import { LostPhonesPage } from './lost-phones/lost-phones-page';
import { PostersPage } from './posters/posters-page';
import { QueuePage } from './queue/queue-page';
import { ReportsPage } from './reports/reports-page';
import { useStanding } from './session/session';
import { SignInPage } from './session/sign-in-page';
import { texts as sessionTexts } from './session/texts';
import { WindowsPage } from './windows/windows-page';

const LOCALES = { 'zh-Hans': simplified, 'zh-Hant': traditional, en: english };

const theme = {
  token: {
    colorPrimary: '#0b4fa3',
    colorLink: '#0b4fa3',
    colorError: '#c0341d',
    colorTextDescription: '#5b6b80',
    borderRadius: 6,
    fontFamily:
      '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif',
  },
};

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } });

/** The desk: sign-in, then the pages. Places are behind the `#`, so that no case id reaches a log. */
export function Desk() {
  const language = useLanguage();
  const say = useSay();
  const isSandbox = useIsSandbox();
  const { session } = useStanding();
  const staffId = session?.staff.id;

  useEffect(() => {
    document.title = `${say(sessionTexts.product)} · ${say(sessionTexts.title)}`;
  }, [say]);

  // What one person saw is not left in memory for the next.
  useEffect(() => {
    if (staffId === undefined)
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sample-people' });
  }, [staffId]);

  return (
    <ConfigProvider locale={LOCALES[language]} theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={queries}>
          {isSandbox && <aside className="sandbox-note">{say(texts.sandbox)}</aside>}
          {session ? (
            <HashRouter>
              <Routes>
                <Route element={<Layout />}>
                  <Route index element={<QueuePage />} />
                  <Route path="cases/:id" element={<CasePage />} />
                  <Route path="lost-phones" element={<LostPhonesPage />} />
                  {session.staff.role === 'supervisor' && (
                    <>
                      <Route path="windows" element={<WindowsPage />} />
                      <Route path="posters" element={<PostersPage />} />
                      <Route path="reports" element={<ReportsPage />} />
                    </>
                  )}
                  <Route path="*" element={<LostPage />} />
                </Route>
              </Routes>
            </HashRouter>
          ) : (
            <SignInPage isSandbox={isSandbox === true} />
          )}
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
