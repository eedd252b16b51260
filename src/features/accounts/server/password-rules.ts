import { dictionary } from '@zxcvbn-ts/language-common';
import { foldText } from '#domain/text/fold-text.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { PASSWORD_LENGTH } from '../contract.ts';
import { isKnownPassword } from './known-passwords.ts';

let common: ReadonlySet<string> | null = null;

/**
 * Refuses a password that is too short, that is on a list of guessed or breached ones, or that holds
 * the sign-in name. Length over composition: no rule asks for capitals, digits or signs.
 */
export async function requireGoodPassword(password: string, signInName: string): Promise<void> {
  const composed = password.normalize('NFC');
  if ([...composed].length < PASSWORD_LENGTH) {
    throw new Refusal('password.too-short', { least: PASSWORD_LENGTH });
  }
  if (holdsName(composed, signInName)) {
    throw new Refusal('password.own-name');
  }
  if (isCommon(composed) || (await isKnownPassword(composed))) {
    throw new Refusal('password.common');
  }
}

/** True for what guessers try first: a listed password, one lengthened by digits, or one repeated. */
export function isCommon(password: string): boolean {
  common ??= new Set(dictionary['passwords-common'].map((one) => one.toLowerCase()));
  const plain = foldText(password).replace(/\s/g, '');
  const core = plain.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const part = /^(.+?)\1+$/.exec(plain)?.[1] ?? plain;
  return [plain, core, part].some(
    (one) => one === '' || one.length === 1 || common?.has(one) === true,
  );
}

function holdsName(password: string, signInName: string): boolean {
  const bare = (text: string) => foldText(text).replace(/[^a-z0-9]/g, '');
  const name = bare(signInName);
  return name.length >= 4 && bare(password).includes(name);
}
