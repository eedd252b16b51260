import type { SettingForm } from '#domain/setting/house-settings.ts';
import type { SettingValue } from '../contract.ts';

/** What a form holds of a value: a text of numbers, a mark, or a list of chosen codes. */
export function typedOf(form: SettingForm, value: SettingValue): unknown {
  switch (form) {
    case 'numbers':
      return Array.isArray(value) ? value.join('; ') : '';
    case 'yes-no':
      return value === true;
    default:
      return value;
  }
}

/** Reads a typed value in its form; null where it cannot be one. */
export function readTyped(form: SettingForm, typed: unknown): SettingValue | null {
  switch (form) {
    case 'number':
      return typeof typed === 'number' && Number.isInteger(typed) ? typed : null;
    case 'numbers':
      return readNumbers(String(typed ?? ''));
    case 'yes-no':
      return typed === true;
    case 'clearness':
      return Array.isArray(typed) && typed.length > 0 ? typed.map(String) : null;
  }
}

function readNumbers(text: string): number[] | null {
  const parts = text
    .split(/[;,\s]+/)
    .filter((part) => part !== '')
    .map(Number);
  return parts.length > 0 && parts.every((part) => Number.isInteger(part)) ? parts : null;
}
