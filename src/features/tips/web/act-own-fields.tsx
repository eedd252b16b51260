import type { TipAct } from '#domain/tip/tip-acts.ts';
import {
  NonOpeningGround,
  RecallReason,
  SuspensionGround,
  TipKind,
} from '#domain/tip/tip-codes.ts';
import type { PostRef } from '#platform/contract/post-ref.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { LookupField } from '#platform/web/form/lookup-field.tsx';
import { useSearchAtHand } from '#platform/web/form/search-at-hand.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { sayPostShortly } from '#platform/web/language/say-post.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import type { TipChoices } from '../contract.ts';
import { ACT_FIELDS, type ActField } from './act-fields.ts';
import { tipWords } from './words.ts';

interface OwnFieldsProps {
  readonly act: TipAct;
  readonly choices: TipChoices;
  readonly today: string;
}

/** The fields that this act alone asks for. */
export function OwnFields({ act, ...rest }: OwnFieldsProps) {
  return (ACT_FIELDS[act] ?? []).map((name) => (
    <OwnField key={name} name={name} act={act} {...rest} />
  ));
}

/** Names of the fields of an act, for the summary of what is wrong. */
export function useActLabels(act: TipAct): Record<string, string> {
  const t = useWords(tipWords);
  return {
    ...Object.fromEntries((ACT_FIELDS[act] ?? []).map((name) => [name, t(`act.${LABELS[name]}`)])),
    day: t('act.day'),
    hour: t('act.hour'),
    decidedByPostId: t('act.decidedBy'),
    paperId: t('act.paper'),
    words: t('act.words'),
  };
}

const LABELS = {
  kind: 'kind',
  offence: 'offence',
  pressing: 'pressing',
  toAgencyId: 'toAgencyId',
  noticeTo: 'noticeTo',
  foundOutsideOn: 'foundOutsideOn',
  bookNumber: 'bookNumber',
  recipient: 'recipient',
  handlers: 'handlers',
  procurators: 'procurators',
  requestOn: 'requestOn',
  nonOpeningGround: 'ground',
  suspensionGround: 'ground',
  recallReason: 'reason',
  administrative: 'administrative',
  claimedById: 'claimedById',
  competentAgencyId: 'competentAgencyId',
} as const satisfies Record<ActField, string>;

function OwnField(props: OwnFieldsProps & { name: ActField }) {
  const { name, act, choices, today } = props;
  const t = useWords(tipWords);
  const label = t(`act.${LABELS[name]}`);
  switch (name) {
    case 'kind':
      return (
        <SelectField
          name={name}
          label={label}
          hint={t('act.kindHint')}
          optional
          choices={TipKind.options.map((value) => ({ value, text: t(`kind.${value}`) }))}
        />
      );
    case 'offence':
      return <OffenceField choices={choices} optional={act !== 'open-case'} />;
    case 'pressing':
    case 'administrative':
      return <CheckField name={name} label={label} />;
    case 'bookNumber':
    case 'recipient':
      return <TextField name={name} label={label} optional={name === 'bookNumber'} />;
    case 'foundOutsideOn':
    case 'requestOn':
      return <DateField name={name} label={label} optional today={today} />;
    case 'nonOpeningGround':
      return <GroundField name={name} codes={NonOpeningGround.options} />;
    case 'suspensionGround':
      return <GroundField name={name} codes={SuspensionGround.options} />;
    case 'recallReason':
      return <RecallReasonField />;
    case 'handlers':
      return <PostsField name={name} label={label} posts={choices.handlers} />;
    case 'procurators':
      return <PostsField name={name} label={label} posts={choices.procurators} />;
    case 'noticeTo':
      return <BodyField name={name} label={label} choices={choices} optional />;
    case 'toAgencyId':
    case 'claimedById':
    case 'competentAgencyId':
      return <BodyField name={name} label={label} choices={choices} />;
  }
}

function GroundField(props: {
  name: string;
  codes: readonly (NonOpeningGround | SuspensionGround)[];
}) {
  const t = useWords(tipWords);
  return (
    <SelectField
      name={props.name}
      label={t('act.ground')}
      choices={props.codes.map((value) => ({ value, text: t(`ground.${value}`) }))}
    />
  );
}

/** Why a transfer is recalled; a code, since the words of a tip are sealed. */
export function RecallReasonField() {
  const t = useWords(tipWords);
  return (
    <SelectField
      name="recallReason"
      label={t('act.reason')}
      choices={RecallReason.options.map((value) => ({ value, text: t(`recallReason.${value}`) }))}
    />
  );
}

function PostsField(props: { name: string; label: string; posts: readonly PostRef[] }) {
  const t = useWords(tipWords);
  const { posts } = props;
  const search = useSearchAtHand(
    posts.map((post) => ({
      id: post.id,
      name: sayPostShortly(post),
      note: post.name === null ? post.agency : post.title,
    })),
  );
  return (
    <LookupField
      name={props.name}
      label={props.label}
      search={search}
      browse
      listName={props.label}
      nothingFound={t('act.noPost')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}

function BodyField(props: {
  name: string;
  label: string;
  choices: TipChoices;
  optional?: boolean;
}) {
  const t = useWords(tipWords);
  const search = useSearchAtHand(props.choices.agencies);
  return (
    <LookupField
      name={props.name}
      label={props.label}
      optional={props.optional ?? false}
      search={search}
      single
      browse
      listName={props.label}
      nothingFound={t('act.noPost')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}

function OffenceField({ choices, optional }: { choices: TipChoices; optional: boolean }) {
  const t = useWords(tipWords);
  const locale = useLocale();
  const proposed = new Set(choices.proposed.map((one) => `${one.article}.${one.paragraph}`));
  const rows = choices.offences.map((one) => {
    const id = `${one.article}.${one.paragraph}`;
    const name = nameOffence(one, one[locale], locale);
    return proposed.has(id) ? { id, name, note: t('act.proposed') } : { id, name };
  });
  const search = useSearchAtHand([
    ...rows.filter((row) => proposed.has(row.id)),
    ...rows.filter((row) => !proposed.has(row.id) && isTrafficking(row.id)),
    ...rows.filter((row) => !proposed.has(row.id) && !isTrafficking(row.id)),
  ]);
  return (
    <LookupField
      name="offence"
      label={t('act.offence')}
      hint={t('act.offenceHint')}
      optional={optional}
      search={search}
      single
      browse
      listName={t('act.offence')}
      nothingFound={t('act.noOffence')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}

/** Articles 150 and 151 are what this programme is about: they stand before their neighbours. */
function isTrafficking(key: string): boolean {
  return key.startsWith('150.') || key.startsWith('151.');
}

/** “Khoản 2 Điều 150: Mua bán người”. */
export function nameOffence(
  offence: { article: string; paragraph: number | null },
  name: string,
  locale: 'vi' | 'en',
): string {
  const article =
    locale === 'vi'
      ? `${offence.paragraph === null ? '' : `Khoản ${offence.paragraph} `}Điều ${offence.article}`
      : `Article ${offence.article}${offence.paragraph === null ? '' : `.${offence.paragraph}`}`;
  return name === '' ? article : `${article}: ${name}`;
}
