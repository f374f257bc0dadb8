import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { onFrontChange } from '../platform/app-front';
import { LineLost } from '../platform/line-lost';
import { onLineChange } from '../platform/network';
import { codeOf } from './problem-answer';

/** Under which key an answer is remembered. What one act changes, another screen shows. */
export const keys = {
  deployment: ['deployment'],
  services: (search: string) => ['services', search],
  service: (code: string) => ['service', code],
  errand: (id: string) => ['errand', id],
  drafts: ['drafts'],
  draft: (id: string) => ['draft', id],
  cases: ['cases'],
  case: (id: string) => ['case', id],
  caseContent: (id: string) => ['case', id, 'content'],
  consents: ['consents'],
  consent: (id: string) => ['consents', id],
  addresses: ['addresses'],
  divisions: ['divisions'],
  messages: ['messages'],
  accesses: ['accesses'],
  certificateCheck: (code: string) => ['certificate-check', code],
} as const;

/** Worth a second attempt without asking: nothing came, or a part of ours was down. */
const mayPass = (error: unknown): boolean =>
  error instanceof LineLost || codeOf(error) === 'temporarily-unavailable';

/**
 * The memory of what the server answered. Reads are tried although the phone believes to be offline,
 * so that a screen can say so; acts are never repeated by it, only by who knows how.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (failures, error) => mayPass(error) && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

focusManager.setEventListener(onFrontChange);
onlineManager.setEventListener(onLineChange);
