import * as z from 'zod';
import { Instant } from '../id';
import { defineRoutes } from '../route';
import { StaffRole } from '../staff/staff-routes';

/** A person one can be in the sandbox. All of them are invented; the numbers are synthetic. */
export const SampleCitizen = z
  .object({
    id: z.string(),
    name: z.string(),
    idNumber: z.string(),
    mobile: z.string(),
    pin: z.string(),
    story: z.string(),
    tries: z.array(z.string()),
  })
  .meta({ id: 'SampleCitizen' });
export type SampleCitizen = z.infer<typeof SampleCitizen>;

/** Which kind of deployment this is. Every screen of a sandbox says that it is one. */
export const Deployment = z
  .object({ mode: z.enum(['sandbox', 'production']) })
  .meta({ id: 'Deployment' });
export type Deployment = z.infer<typeof Deployment>;

/** All but the first are only there in sandbox mode; in production these paths answer `not-found`. */
export const sandboxRoutes = defineRoutes({
  describeDeployment: {
    method: 'GET',
    path: '/deployment',
    summary: 'Whether this is a sandbox with invented people, or the real thing',
    access: 'public',
    audit: 'none',
    success: 200,
    response: Deployment,
  },
  listSampleCitizens: {
    method: 'GET',
    path: '/sandbox/citizens',
    summary: 'Invented people to be',
    access: 'public',
    audit: 'none',
    success: 200,
    response: z.object({
      citizens: z.array(SampleCitizen),
      staff: z.array(
        z.object({ username: z.string(), password: z.string(), name: z.string(), role: StaffRole }),
      ),
    }),
  },
  listSandboxTexts: {
    method: 'GET',
    path: '/sandbox/texts',
    summary: 'Text messages that the stand-in sent instead of a real SMS',
    access: 'public',
    audit: 'none',
    success: 200,
    response: z.object({
      items: z.array(z.object({ mobile: z.string(), text: z.string(), at: Instant })),
    }),
  },
  addSandboxWindow: {
    method: 'POST',
    path: '/sandbox/windows',
    summary: 'An enrolment code for a window screen, to try it without a supervisor',
    access: 'public',
    audit: 'none',
    success: 201,
    response: z.object({ enrolmentCode: z.string() }),
    rate: { points: 30, seconds: 60 },
  },
});
