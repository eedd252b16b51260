import { CaseEventKind } from '#domain/case/case-event.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { CaseEventView, CaseView } from '../contract.ts';
import { caseWords } from './words.ts';

/** The steps that a kind of paper of the reader's own body may put into words, the latest first. */
export function listStepsOfPaper(
  view: CaseView,
  form: string,
  body: CaseBody | null,
): CaseEventView[] {
  return view.events
    .filter((event) => event.body === body && event.forms.some((one) => one === form))
    .toReversed();
}

/** How a step is called where it stands alone: what was done, and the day. */
export function useStepName(): (event: CaseEventView) => string {
  const t = useWords(caseWords);
  const f = useFormats();
  return (event) => {
    const kind = CaseEventKind.safeParse(event.kind);
    const name = kind.success ? t(`event.${kind.data}`) : event.kind;
    return `${name}, ${f.instant(event.at)}`;
  };
}
