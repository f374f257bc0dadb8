import './jitless';
import './styles/weui.css';
import './styles/app.scss';
import { QueryClientProvider } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { queryClient } from './api/queries';
import { SandboxStrip } from './features/sandbox/sandbox-strip';
import { PageStrip } from './ui/page';

export default function App({ children }: PropsWithChildren) {
  return (
    <QueryClientProvider client={queryClient}>
      <PageStrip.Provider value={<SandboxStrip />}>{children}</PageStrip.Provider>
    </QueryClientProvider>
  );
}
