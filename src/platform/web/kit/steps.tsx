import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useGo } from '#platform/web/address/use-address.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { kitWords } from './kit-words.ts';
import css from './steps.module.css';

interface StepProps {
  /** A page where the work is done, or else what to run. */
  readonly to?: string;
  readonly search?: Record<string, unknown>;
  run?(): void;
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly submit?: boolean;
  readonly children: ReactNode;
}

/** The one filled button in view: verb and object, “Chuyển Công an tỉnh”. */
export function NextStep(props: StepProps & { readonly danger?: boolean }) {
  const look = props.danger === true ? { className: css.danger ?? '' } : {};
  return <Step {...props} look={{ variant: 'filled', ...look }} />;
}

/** A bordered button beside the filled one; use few. */
export function SideStep(props: StepProps) {
  return <Step {...props} look={{ variant: 'default' }} />;
}

function Step(props: StepProps & { look: { variant: string; className?: string } }) {
  const { to, search, run, icon, busy = false, submit = false, children, look } = props;
  if (to !== undefined) {
    return <StepButtonLink {...props} to={to} search={search ?? {}} />;
  }
  return (
    <Button
      {...look}
      type={submit ? 'submit' : 'button'}
      loading={busy}
      {...(icon === undefined ? {} : { leftSection: <Icon name={icon} /> })}
      {...(run === undefined ? {} : { onClick: run })}
    >
      {children}
    </Button>
  );
}

function StepButtonLink(
  props: Omit<StepProps, 'to' | 'search'> & {
    to: string;
    search: Record<string, unknown>;
    look: { variant: string; className?: string };
  },
) {
  const go = useGo();
  return (
    <Button
      {...props.look}
      component="a"
      href={props.to}
      {...(props.icon === undefined ? {} : { leftSection: <Icon name={props.icon} /> })}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
          event.preventDefault();
          go(props.to, { search: props.search });
        }
      }}
    >
      {props.children}
    </Button>
  );
}

/** Another way on: text with a chevron. */
export function StepLink({ to, search, run, children }: StepProps) {
  const inner = (
    <>
      <span>{children}</span>
      <Icon name="chevron-right" size={14} />
    </>
  );
  return to === undefined ? (
    <button type="button" className={css.link} onClick={run}>
      {inner}
    </button>
  ) : (
    <LinkTo to={to} className={css.link} search={search ?? {}}>
      {inner}
    </LinkTo>
  );
}

/** A way that is not open now: it stays visible, with a lock and the reason. */
export function ClosedStep({ reason, children }: { reason: string; children: ReactNode }) {
  return (
    <span className={css.closed}>
      <Icon name="lock" />
      <span>
        {children}: {reason}
      </span>
    </span>
  );
}

/** The same as a button in the place of the filled one: dashed, reachable by keyboard, does nothing. */
export function ClosedButton({ reason, children }: { reason: string; children: ReactNode }) {
  const t = useWords(kitWords);
  return (
    <button
      type="button"
      aria-disabled="true"
      className={css.closedButton}
      title={t('closedStep', { reason })}
    >
      <Icon name="lock" />
      <span>
        {children}: {reason}
      </span>
    </button>
  );
}
