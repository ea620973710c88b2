import '#standards/zodWithoutEval.ts';
import { z } from 'zod';
import { howRecordedSchema, recordIdSchema } from './values.ts';

/** Who said something, where it stands in their log, and when and how they say they wrote it. */
export const saidSchema = z.strictObject({
  record: recordIdSchema,
  /** 32 hex digits: the log and the device that wrote it. */
  log: z.string().min(1).max(64),
  device: z.string().min(1).max(64),
  seq: z.int().min(0),
  /** Claimed local time with offset, `YYYY-MM-DDTHH:mm:ss±hh:mm`. */
  at: z.string().min(1).max(40),
  how: howRecordedSchema,
});
export type Said = Readonly<z.infer<typeof saidSchema>>;
