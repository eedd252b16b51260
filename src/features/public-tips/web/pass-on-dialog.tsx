import { useAct } from '#platform/web/api/use-act.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getLodging, type LodgingView, listLodgings, passLodgingOn } from '../contract.ts';
import { publicTipWords } from './words.ts';

/** Asks once more before a complaint is opened to another body: it cannot be taken back. */
export function PassOnDialog(props: {
  readonly lodging: LodgingView;
  readonly to: LodgingView['receiver'];
  onClose(): void;
}) {
  const { lodging, to, onClose } = props;
  const t = useWords(publicTipWords);
  const pass = useAct(passLodgingOn, { refreshes: [getLodging, listLodgings], onDone: onClose });
  const name = t(`receivers.${to}`);
  return (
    <ConfirmDialog
      open
      irreversible
      title={t('ways.passOnTitle', { to: name })}
      verb={t('ways.passOn', { to: name })}
      busy={pass.isPending}
      error={pass.error}
      onConfirm={() => pass.mutate({ id: lodging.id, revision: lodging.revision, to })}
      onClose={onClose}
    >
      <p>{t('ways.passOnText', { to: name })}</p>
    </ConfirmDialog>
  );
}
