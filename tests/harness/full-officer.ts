import { generate } from 'otplib';
import {
  confirmTotp,
  finishSetUp,
  proveCode,
  signIn,
  startTotp,
} from '#features/accounts/contract.ts';
import { type AccountServer, makeOfficer, PASSWORD, type TestBrowser } from './account-server.ts';
import type { TestDatabase } from './database.ts';

/** An officer who has been through the whole set-up and is signed in. */
export interface FullOfficer {
  id: string;
  browser: TestBrowser;
  secret: string;
  recoveryCodes: string[];
}

/** The officers of one test file, and the phone that shows their codes. */
export class Officers {
  /** The phone's time; `Date.now` of the server must show the same. */
  wall = Date.parse('2026-03-02T08:00:00+07:00');
  readonly #db: TestDatabase;
  readonly #server: AccountServer;
  readonly #secrets = new Map<string, string>();

  constructor(db: TestDatabase, server: AccountServer) {
    this.#db = db;
    this.#server = server;
  }

  /** Makes an officer with a post and takes them through the first set-up. */
  async make(name: string, agencyId: string, role?: string): Promise<FullOfficer> {
    const { id } = await makeOfficer(this.#db, {
      name,
      agencyId,
      ...(role === undefined ? {} : { role }),
    });
    const browser = this.#server.browser();
    await browser.must(signIn, { name, password: PASSWORD });
    const { secret } = await browser.must(startTotp, {});
    const { recoveryCodes } = await browser.must(confirmTotp, { code: await this.codeOf(secret) });
    await browser.must(finishSetUp, {});
    this.#secrets.set(name, secret);
    return { id, browser, secret, recoveryCodes: recoveryCodes ?? [] };
  }

  /** Signs the same officer in on another device. */
  async signInAgain(name: string): Promise<TestBrowser> {
    const browser = this.#server.browser();
    await browser.must(signIn, { name, password: PASSWORD });
    await browser.must(proveCode, { code: await this.nextCodeOf(this.#secrets.get(name) ?? '') });
    return browser;
  }

  /** The code that the application shows now. */
  async codeOf(secret: string): Promise<string> {
    return await generate({ secret, epoch: Math.floor(this.wall / 1000) });
  }

  /** A code a minute later: each works once. */
  async nextCodeOf(secret: string): Promise<string> {
    this.wall += 60_000;
    return await this.codeOf(secret);
  }
}
