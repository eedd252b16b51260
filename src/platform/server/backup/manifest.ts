import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupProblem } from './backup-problem.ts';

/** What a back-up consists of; each file with its size and SHA-256, so that damage shows. */
export const BackupManifest = z.object({
  format: z.literal('lachan-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  postgresMajor: z.string(),
  lastMigration: z.string().nullable(),
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof BackupManifest>;
export type ManifestFile = BackupManifest['files'][number];

const name = 'manifest.json';

export function writeManifest(folder: string, manifest: BackupManifest): void {
  writeFileSync(join(folder, name), JSON.stringify(manifest, null, 1), { flush: true });
}

export function readManifest(folder: string): BackupManifest {
  try {
    return BackupManifest.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch {
    throw new BackupProblem('not-a-backup', { folder });
  }
}

/** Reads every file of the back-up again and compares; throws when one is missing or differs. */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const manifest = readManifest(folder);
  const wrong: string[] = [];
  for (const file of manifest.files) {
    if (!(await isAsWritten(join(folder, file.path), file))) {
      wrong.push(file.path);
    }
  }
  if (wrong.length > 0) {
    throw new BackupProblem('backup-damaged', { count: wrong.length, first: wrong[0] ?? '' });
  }
  return manifest;
}

async function isAsWritten(path: string, file: ManifestFile): Promise<boolean> {
  try {
    return statSync(path).size === file.size && (await hashFile(path)) === file.sha256;
  } catch {
    return false;
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
  }
  return hash.digest('hex');
}
