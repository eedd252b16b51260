import { hash, verify } from '@node-rs/argon2';

/** argon2id, 64 MiB, three passes. */
const SETTINGS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

const waiting: (() => void)[] = [];
let running = 0;
const AT_ONCE = 2;

/** A hash of the password for keeping. */
export async function hashPassword(password: string): Promise<string> {
  return await inTurn(() => hash(password.normalize('NFC'), SETTINGS));
}

/** True when the password is the one behind the hash. */
export async function isPassword(kept: string, password: string): Promise<boolean> {
  return await inTurn(() => verify(kept, password.normalize('NFC')));
}

let decoy: Promise<string> | null = null;

/** Takes as long as a real check, so that an unknown name cannot be told from a wrong password. */
export async function spendOneCheck(password: string): Promise<void> {
  decoy ??= hashPassword('an account that does not exist');
  await isPassword(await decoy, password);
}

/** At most one hash per core at a time: many sign-ins wait instead of exhausting memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
