import { useWords } from '#platform/web/language/use-words.ts';
import { Shield } from '#platform/web/shell/brand.tsx';
import { LanguageSwitch } from '#platform/web/shell/language-switch.tsx';
import { ChartSamples } from './chart-samples.tsx';
import { FormSamples } from './form-samples.tsx';
import css from './kit-page.module.css';
import { LedgerSamples } from './ledger-samples.tsx';
import { MarkSamples } from './mark-samples.tsx';
import { RecordSamples } from './record-samples.tsx';
import { TableSamples } from './table-samples.tsx';
import { kitPageWords } from './words.ts';

/** Every piece of the kit, with invented people and places. */
export function KitPage() {
  const t = useWords(kitPageWords);
  return (
    <main className={css.page}>
      <header className={css.head}>
        <Shield size={36} />
        <h1>{t('title')}</h1>
        <LanguageSwitch />
      </header>
      <MarkSamples />
      <LedgerSamples />
      <RecordSamples />
      <TableSamples />
      <FormSamples />
      <ChartSamples />
    </main>
  );
}
