import { Command } from 'commander';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';

/** `lachan clock list`: the ids that `clock due` knows, with what they stand for. */
export function clockListCommand(): Command {
  return new Command('list')
    .description('các thời hạn có thể hỏi / the clocks that may be asked for')
    .action(() => {
      const width = Math.max(...CLOCK_RULES.map((rule) => rule.id.length));
      for (const { id, name } of CLOCK_RULES) {
        console.log(`${id.padEnd(width)}  ${name.vi} / ${name.en}`);
      }
    });
}
