import type { Choice } from '#platform/web/form/fields.tsx';
import type { Locale } from '#platform/web/language/language.ts';

/** Neighbours, and where people are most often taken, before the rest by name. */
const FIRST = ['CN', 'KH', 'LA', 'MM', 'TH', 'MY'] as const;

/** Every other place with a code of its own (ISO 3166-1). */
const REST =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KI KM KN KP KR KW KY KZ LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MN MO MR MT MU MV MW MX MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VU WS YE ZA ZM ZW'.split(
    ' ',
  );

/** What a country is called in the reader's language. */
export function nameCountry(code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** Every country to choose from, by name. */
export function listCountries(locale: Locale): Choice[] {
  const choice = (code: string) => ({ value: code, text: nameCountry(code, locale) });
  const { compare } = new Intl.Collator(locale);
  return [
    ...FIRST.map(choice),
    ...REST.map(choice).toSorted((one, other) => compare(one.text, other.text)),
  ];
}
