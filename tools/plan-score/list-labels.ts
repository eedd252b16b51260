import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PlanLabel } from './label.ts';

/** A label with the text that it describes, or the reason why the text is absent. */
export type LabelledPlan = { name: string; label: PlanLabel } & (
  | { text: string }
  | { absent: string }
);

/**
 * Lists the labels of a folder with their texts, which stand beside them or, for a label with a
 * `source`, under the folder of samples.
 */
export function listLabelledPlans(folder: string, samples: string): LabelledPlan[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = basename(file, '.json');
      const label = PlanLabel.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      const path =
        label.source === undefined
          ? join(folder, `${name}.txt`)
          : join(samples, 'plans', label.source);
      return existsSync(path)
        ? { name, label, text: readFileSync(path, 'utf8').normalize('NFC') }
        : { name, label, absent: path };
    });
}

/** The folder of samples, which an installation may lack. */
export function findSamplesFolder(): string {
  return process.env.LACHAN_SAMPLES ?? join(import.meta.dirname, '../../../shared');
}
