import * as z from 'zod';
import { CivilDate, Instant, idOf } from '../id';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';

export const ExportId = idOf('export');

/** A copy of everything held on me (PIPL §45): JSON for machines, a PDF for people. Each is handed over once. */
export const DataExport = z
  .object({
    id: ExportId,
    /** When it can be opened no more, ten minutes after it was asked for. */
    until: Instant,
  })
  .meta({ id: 'DataExport' });
export type DataExport = z.infer<typeof DataExport>;

/** What a law keeps of a person who is erased (PIPL §47), by case. */
export const KeptByLaw = z.object({
  caseNumber: z.string(),
  service: LocalText,
  ground: LocalText,
  /** The day on which the ground ends; absent while the case is still worked on. */
  until: CivilDate.optional(),
});
export type KeptByLaw = z.infer<typeof KeptByLaw>;

export const ErasurePreview = z
  .object({
    stays: z.array(KeptByLaw),
    /** Everything else, in words. */
    goes: z.array(LocalText),
  })
  .meta({ id: 'ErasurePreview' });
export type ErasurePreview = z.infer<typeof ErasurePreview>;

export const Erasure = z
  .object({ erasedAt: Instant, stays: z.array(KeptByLaw) })
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof Erasure>;

export const rightsRoutes = defineRoutes({
  startExport: {
    method: 'POST',
    path: '/exports',
    summary: 'Asks for a copy of everything held on me; needs a proof of the last five minutes',
    access: 'citizen',
    audit: 'own',
    success: 201,
    response: DataExport,
    rate: { points: 10, seconds: 3_600 },
    problems: ['proof-too-old', 'device-too-new'],
  },
  openExport: {
    method: 'POST',
    path: '/exports/:id/openings',
    summary:
      'Hands the copy over: each of its two forms once, within ten minutes, to the device that asked',
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: ExportId }),
    body: z.strictObject({ form: z.enum(['json', 'pdf']) }),
    produces: 'file',
    success: 200,
    rate: { points: 20, seconds: 3_600 },
  },
  previewErasure: {
    method: 'GET',
    path: '/erasure',
    summary: 'What an erasure would leave, by which law and until when, and what would go',
    access: 'citizen',
    audit: 'own',
    success: 200,
    response: ErasurePreview,
  },
  eraseMe: {
    method: 'POST',
    path: '/erasure',
    summary: 'Erases me: destroys the keys of everything that no law keeps, and ends every session',
    access: 'citizen',
    audit: 'own',
    success: 200,
    response: Erasure,
    rate: { points: 10, seconds: 3_600 },
    problems: ['proof-too-old', 'device-too-new'],
  },
});
