import { sodium } from './sodium.ts';

/** Random decimal digits, each as likely as the other. */
export function randomDigits(count: number): string {
  return Array.from({ length: count }, () => sodium.randombytes_uniform(10)).join('');
}
