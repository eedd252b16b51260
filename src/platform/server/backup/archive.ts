import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { BackupProblem } from './backup-problem.ts';

/**
 * An export is one gzip file of lines. A line of `R` and JSON is a row, passed through as PostgreSQL
 * wrote it (a number never goes through JavaScript); a line of `C` and JSON says what stands around.
 */
const History = z.array(z.object({ name: z.string(), sha256: z.string() }));

export const ArchiveNote = z.discriminatedUnion('note', [
  z.object({
    note: z.literal('start'),
    format: z.literal('lachan-export'),
    version: z.literal(1),
    madeAt: z.string(),
    migrations: History,
    seeds: History,
  }),
  z.object({ note: z.literal('table'), name: z.string(), columns: z.array(z.string()) }),
  z.object({ note: z.literal('table-end'), rows: z.number(), checksum: z.string() }),
  z.object({
    note: z.literal('end'),
    tables: z.number(),
    sequences: z.array(z.object({ name: z.string(), value: z.number().nullable() })),
  }),
]);
export type ArchiveNote = z.infer<typeof ArchiveNote>;

export type ArchiveLine = { row: string } | ArchiveNote;

export function noteLine(note: ArchiveNote): string {
  return `C${JSON.stringify(note)}\n`;
}

/** A raw line break inside JSON can only be white space: within strings it is written `\n`. */
export function rowLine(json: string): string {
  return `R${json.replace(/[\r\n]+/g, ' ')}\n`;
}

/** Reads an export line by line; throws when it is cut short or something else. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveLine> {
  let ended = false;
  try {
    const input = createReadStream(file).pipe(createGunzip());
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.startsWith('R')) {
        yield { row: line.slice(1) };
      } else {
        const note = ArchiveNote.parse(JSON.parse(line.slice(1)));
        ended = note.note === 'end';
        yield note;
      }
    }
  } catch (error) {
    throw isFormatError(error) ? new BackupProblem('not-an-archive', { file }) : error;
  }
  if (!ended) {
    throw new BackupProblem('not-an-archive', { file });
  }
}

function isFormatError(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return error instanceof z.ZodError || error instanceof SyntaxError || code.startsWith('Z_');
}
