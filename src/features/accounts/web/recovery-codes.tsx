import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './sign-in.module.css';
import { accountWords } from './words.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** What the button says. */
  readonly verb: string;
  readonly busy?: boolean;
  onDone(): void;
}

/** The ten codes for a lost phone or key: shown this once, to be printed or written down. */
export function RecoveryCodes({ codes, verb, busy = false, onDone }: RecoveryCodesProps) {
  const t = useWords(accountWords);
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true));
  };
  return (
    <div className={css.form}>
      <h1>{t('recovery.title')}</h1>
      <p className={css.explain}>{t('recovery.text')}</p>
      <ol className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={css.tools}>
        <Button
          variant="default"
          leftSection={<Icon name="print" />}
          onClick={() => window.print()}
        >
          {t('recovery.print')}
        </Button>
        <Button variant="default" leftSection={<Icon name="copy" />} onClick={copy}>
          {t(copied ? 'recovery.copied' : 'recovery.copy')}
        </Button>
      </div>
      <Checkbox
        label={t('recovery.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Button disabled={!kept} loading={busy} onClick={onDone}>
        {verb}
      </Button>
    </div>
  );
}
