import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';

/** Columns of the table, each under the names that offices write; the first five are needed. */
export const AGENCY_COLUMNS = {
  name: ['ten co quan', 'ten', 'name'],
  shortName: ['ten viet tat', 'ten gon', 'ten ngan', 'short name'],
  kind: ['loai', 'loai co quan', 'kind'],
  level: ['cap', 'level'],
  validFrom: ['tu ngay', 'hieu luc tu', 'valid from'],
  validTo: ['den ngay', 'hieu luc den', 'valid to'],
  parent: ['co quan cap tren', 'cap tren', 'truc thuoc', 'parent'],
  placeCode: ['ma don vi', 'ma xa', 'dia ban', 'place code'],
  symbol: ['ky hieu', 'symbol'],
  aliases: ['ten khac', 'aliases'],
  legalBasis: ['can cu', 'quyet dinh', 'legal basis'],
} as const;
export type AgencyColumn = keyof typeof AGENCY_COLUMNS;

/** One right row; kept with the preview. */
export const AgencyImportRow = z.object({
  line: z.number().int(),
  /** Known by its full name. */
  id: z.uuid().nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: AgencyKind,
  level: AgencyLevel,
  validFrom: z.string(),
  validTo: z.string().nullable(),
  parentName: z.string().nullable(),
  placeId: z.uuid().nullable(),
  symbol: z.string().nullable(),
  aliases: z.array(z.string()),
  legalBasis: z.string().nullable(),
});
export type AgencyImportRow = z.infer<typeof AgencyImportRow>;

/** A stored agency, as a row of its name is compared with it. */
export interface KnownAgency {
  id: string;
  kind: string;
  level: string;
  parentName: string | null;
}

/** What the rows are checked against, by folded name or code. */
export interface KnownAgencies {
  agencies: ReadonlyMap<string, KnownAgency>;
  /** The full name by the folded short one, under which offices write the agency above. */
  fullNames: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
  today: Temporal.PlainDate;
}

/** The cells of one row by column; an empty cell is absent. */
export type Cells = Partial<Record<AgencyColumn, string>>;
