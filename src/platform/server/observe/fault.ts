/** What a log may say of an error: database messages and parser messages quote the values they choked on. */
export interface FaultLine {
  name: string;
  code?: string;
  table?: string;
  constraint?: string;
  frames: string[];
  cause?: FaultLine;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,60}$/;
const WORD = /^[A-Za-z0-9_.-]{1,80}$/;
const MOST_CAUSES = 3;

/** Name, code, table, constraint and places in the code; never the message. */
export function faultOf(error: unknown, depth = 0): FaultLine {
  if (!(error instanceof Error)) {
    return { name: 'NotAnError', frames: [] };
  }
  const { code, table, constraint } = error as {
    code?: unknown;
    table?: unknown;
    constraint?: unknown;
  };
  return {
    name: NAME.test(error.name) ? error.name : 'Error',
    ...wordUnder('code', code),
    ...wordUnder('table', table),
    ...wordUnder('constraint', constraint),
    frames: framesOf(error.stack ?? ''),
    ...(error.cause !== undefined && depth < MOST_CAUSES
      ? { cause: faultOf(error.cause, depth + 1) }
      : {}),
  };
}

function wordUnder(name: string, value: unknown): Record<string, string> {
  return typeof value === 'string' && WORD.test(value) ? { [name]: value } : {};
}

/** Only lines of the form `at f (file:1:2)`; a message may itself hold line breaks. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .map((line) =>
      /^ {4}at (?:(async )?[\w.<>[\] #$]{0,80} )?\(?((?:file:\/\/|node:|\/)[^\s()]*:\d+:\d+)\)?$/.exec(
        line,
      ),
    )
    .flatMap((found) => (found?.[2] ? [lastParts(found[2])] : []))
    .slice(0, 12);
}

function lastParts(place: string): string {
  return place.split('/').slice(-4).join('/');
}
