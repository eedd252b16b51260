import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { openFields } from '#platform/server/confidential/open-fields.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { openTip } from '../contract.ts';
import { SealedReporter } from './reporter.ts';
import { getStoredTip, type StoredTip } from './tip-store.ts';

type Input = ParsedInputOf<typeof openTip>;
type Opened = OutputOf<typeof openTip>;

const NOTHING: Opened = {
  narrative: null,
  additions: [],
  placeWords: null,
  asked: null,
  reporter: null,
  denounced: [],
  values: [],
};

/** Opens one sealed part of a tip: key, purpose and trail are the room's business. */
export async function openTipPart(context: RequestContext, input: Input): Promise<Opened> {
  const tip = await getStoredTip(context, input.id);
  switch (input.part) {
    case 'tip-words':
      return { ...NOTHING, ...(await openWords(context, tip, input)) };
    case 'tip-reporter':
      return { ...NOTHING, reporter: await openReporter(context, tip, input) };
    case 'tip-persons':
      return { ...NOTHING, denounced: await openPersons(context, tip, input) };
    case 'tip-values':
      return { ...NOTHING, values: await openValues(context, tip, input) };
  }
}

async function openWords(context: RequestContext, { row }: StoredTip, { purpose }: Input) {
  const additions = await context.tx
    .selectFrom('tip_addition')
    .select(['id', 'at', 'body'])
    .where('tip_id', '=', row.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const values = await openOf(context, row.id, 'tip-content', purpose, {
    narrative: row.narrative,
    place_words: row.place_words,
    referral_asked: row.referral_asked,
    ...Object.fromEntries(additions.map((one) => [`addition.${one.id}`, one.body])),
  });
  return {
    narrative: values.narrative ?? null,
    placeWords: values.place_words ?? null,
    asked: values.referral_asked ?? null,
    additions: additions.map((one) => ({
      at: one.at.toISOString(),
      text: values[`addition.${one.id}`] ?? '',
    })),
  };
}

async function openReporter(context: RequestContext, { row }: StoredTip, { purpose }: Input) {
  const { reporter } = await openOf(context, row.id, 'sender-identity', purpose, {
    reporter: row.reporter,
  });
  return SealedReporter.parse(JSON.parse(reporter ?? '{}'));
}

/** Each name opens under its own key; one that is closed to this post, or erased, stays an ordinal. */
async function openPersons(context: RequestContext, { row }: StoredTip, { purpose }: Input) {
  const persons = await context.tx
    .selectFrom('denounced_person')
    .selectAll()
    .where('tip_id', '=', row.id)
    .orderBy('ordinal')
    .execute();
  const opened: Opened['denounced'] = [];
  for (const person of persons) {
    opened.push({
      id: person.id,
      ordinal: person.ordinal,
      ...(await openName(context, person, purpose)),
    });
  }
  return opened;
}

async function openName(
  context: RequestContext,
  person: { id: string; name: Buffer | null; marks: Buffer | null; minimised_at: Date | null },
  purpose: Input['purpose'],
): Promise<{ name: string | null; marks: string | null; erased: boolean }> {
  if (person.minimised_at !== null) {
    return { name: null, marks: null, erased: true };
  }
  try {
    const opened = await openFields(context, {
      record: { kind: 'denounced-person', id: person.id },
      fieldClass: 'person-named',
      purpose,
      sealed: { name: person.name, marks: person.marks },
    });
    return opened.state === 'erased'
      ? { name: null, marks: null, erased: true }
      : { ...opened.values, erased: false };
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'sealed.not-held') {
      return { name: null, marks: null, erased: false };
    }
    throw fault;
  }
}

async function openValues(context: RequestContext, { row }: StoredTip, { purpose }: Input) {
  const rows = await context.tx
    .selectFrom('tip_value')
    .select(['id', 'kind', 'value', 'person_id'])
    .where('tip_id', '=', row.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const own = rows.filter((one) => one.person_id === null);
  const texts = await openOf(
    context,
    row.id,
    'tip-content',
    purpose,
    Object.fromEntries(own.map((one) => [`value.${one.id}`, one.value])),
  );
  const opened = own.map((one) => ({
    id: one.id,
    kind: one.kind,
    value: texts[`value.${one.id}`] ?? '',
  }));
  for (const one of rows.filter((value) => value.person_id !== null)) {
    const value = await openPersonValue(context, one, purpose);
    opened.push(...(value === null ? [] : [{ id: one.id, kind: one.kind, value }]));
  }
  return opened;
}

async function openPersonValue(
  context: RequestContext,
  one: { id: string; value: Buffer; person_id: string | null },
  purpose: Input['purpose'],
): Promise<string | null> {
  try {
    const column = `value.${one.id}`;
    const opened = await openFields(context, {
      record: { kind: 'denounced-person', id: one.person_id ?? '' },
      fieldClass: 'person-named',
      purpose,
      sealed: { [column]: one.value },
    });
    return opened.state === 'erased' ? null : (opened.values[column] ?? null);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'sealed.not-held') {
      return null;
    }
    throw fault;
  }
}

async function openOf(
  context: RequestContext,
  tipId: string,
  fieldClass: 'tip-content' | 'sender-identity',
  purpose: Input['purpose'],
  sealed: Record<string, Buffer | null>,
): Promise<Record<string, string | null>> {
  const opened = await openFields(context, {
    record: { kind: 'tip', id: tipId },
    fieldClass,
    purpose,
    sealed,
  });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return opened.values;
}
