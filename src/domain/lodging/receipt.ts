/**
 * The receipt of a lodging: 20 digits, of which 6 say where to look, 13 are the sender's secret and the
 * last tells a slip of the pen from a wrong code.
 */
export const LOCATOR_DIGITS = 6;
export const SECRET_DIGITS = 13;
const ALL_DIGITS = LOCATOR_DIGITS + SECRET_DIGITS + 1;
const GROUP = 4;

/** A receipt taken apart. */
export interface Receipt {
  locator: string;
  secret: string;
}

/** The 20 digits of a receipt. */
export function writeReceipt({ locator, secret }: Receipt): string {
  const body = `${locator}${secret}`;
  return `${body}${checkDigitOf(body)}`;
}

/** Reads what somebody typed, spaces and dashes as they like; null when it cannot be a receipt. */
export function readReceipt(typed: string): Receipt | null {
  const digits = typed.normalize('NFKC').replace(/[\s.·_-]/gu, '');
  if (!/^\d{20}$/.test(digits) || checkDigitOf(digits.slice(0, -1)) !== digits.at(-1)) {
    return null;
  }
  return {
    locator: digits.slice(0, LOCATOR_DIGITS),
    secret: digits.slice(LOCATOR_DIGITS, ALL_DIGITS - 1),
  };
}

/** Five groups of four, as they are shown and written down. */
export function groupDigits(digits: string): string[] {
  return Array.from({ length: Math.ceil(digits.length / GROUP) }, (_, at) =>
    digits.slice(at * GROUP, at * GROUP + GROUP),
  );
}

/** The digits in words, group by group, for writing down by ear. */
export function spellDigits(digits: string, words: readonly string[]): string[] {
  return groupDigits(digits).map((group) =>
    [...group].map((digit) => words[Number(digit)] ?? digit).join(' '),
  );
}

/**
 * The check digit of ISO/IEC 7064, MOD 11,10: one wrong digit is always seen, two neighbours changed about
 * nearly always.
 */
function checkDigitOf(body: string): string {
  let carry = 10;
  for (const digit of body) {
    const sum = (carry + Number(digit)) % 10 || 10;
    carry = (sum * 2) % 11;
  }
  return String((11 - carry) % 10);
}
