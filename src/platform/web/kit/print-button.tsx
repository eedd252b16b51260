import { useWords } from '#platform/web/language/use-words.ts';
import { kitWords } from './kit-words.ts';
import { SideStep } from './steps.tsx';

/** Prints the page as it stands; every page prints in black on white. */
export function PrintButton({ text }: { text?: string }) {
  const t = useWords(kitWords);
  return (
    <SideStep icon="print" run={() => window.print()}>
      {text ?? t('print')}
    </SideStep>
  );
}
