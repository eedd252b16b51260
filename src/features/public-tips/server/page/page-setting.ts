import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Group = z.object({ id: z.uuid(), publicKey: z.base64() });

/**
 * What the staff's server hands to the public process: names, and public halves only. It is a file, so that
 * the process needs no other door into the database than its three functions.
 */
export const PageSetting = z.object({
  version: z.literal(1),
  provinceName: z.string(),
  installation: z.enum(['demonstration', 'exercise', 'production']),
  groups: z.object({ police: Group, procuracy: Group }),
  communes: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type PageSetting = z.infer<typeof PageSetting>;

/** Reads the setting as it stands in the file now. */
export function readPageSetting(file: string): PageSetting {
  return PageSetting.parse(JSON.parse(readFileSync(file, 'utf8')));
}
