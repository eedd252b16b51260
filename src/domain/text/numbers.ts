/** Writes a number the Vietnamese way: `formatNumber(1234.5)` → `'1.234,5'`; `decimals` fixes their count. */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) {
    return '';
  }
  const plain = decimals === undefined ? toPlain(value) : roundTo(value, decimals);
  const isNegative = plain.startsWith('-') && /[1-9]/.test(plain);
  const [whole = '0', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${isNegative ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Reads a number as Vietnamese offices type it; null when it is none: `'1.234,5'`, `'90'`, `'95,5'`. */
export function findNumber(text: string): number | null {
  const typed = text.trim().replace(/[\s\u00a0]/g, '');
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(typed)) {
    return null;
  }
  return Number(typed.replaceAll('.', '').replace(',', '.'));
}

/** Writes a share of one as a percentage: `formatPercent(0.905)` → `'90,5 %'`. */
export function formatPercent(share: number, decimals = 1): string {
  const percent = Number(roundTo(share * 100, decimals));
  return `${formatNumber(percent)} %`;
}

function toPlain(value: number): string {
  const text = String(value);
  return text.includes('e') ? BigInt(Math.round(value)).toString() : text;
}

/** Rounds halves away from zero on the decimal that is printed, so 1.005 becomes 1.01. */
function roundTo(value: number, decimals: number): string {
  if (String(value).includes('e')) {
    return value.toFixed(decimals);
  }
  const shifted = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  const rounded = Number(`${shifted}e-${decimals}`).toFixed(decimals);
  return value < 0 ? `-${rounded}` : rounded;
}
