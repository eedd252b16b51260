import { setTimeout as pause } from 'node:timers/promises';
import {
  endOrphan,
  type Postmaster,
  type PostmasterSetting,
  startPostmaster,
  stopPostmaster,
} from './embedded-postmaster.ts';

/** Told when PostgreSQL ended by itself and was started again, or could not be for now. */
export type TroubleListener = (what: 'restarted' | 'lost', error: unknown) => void;

/**
 * Keeps one PostgreSQL running: ended by anyone but us, it is started again, at once the first time
 * and after longer waits (to 30 s) when it ends over and over.
 */
export class SupervisedPostmaster {
  readonly #dataFolder: string;
  readonly #setting: PostmasterSetting;
  readonly #onTrouble: TroubleListener;
  readonly #watching: Promise<void>;
  #current: Postmaster;
  #stopping = false;

  constructor(
    dataFolder: string,
    setting: PostmasterSetting,
    first: Postmaster,
    onTrouble: TroubleListener = () => undefined,
  ) {
    this.#dataFolder = dataFolder;
    this.#setting = setting;
    this.#current = first;
    this.#onTrouble = onTrouble;
    process.once('exit', this.#endWithUs);
    this.#watching = this.#watch();
  }

  processId(): number | undefined {
    return this.#current.child.pid;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    process.off('exit', this.#endWithUs);
    await this.#end();
    await this.#watching;
  }

  readonly #endWithUs = (): void => {
    this.#current.child.kill('SIGINT');
  };

  async #watch(): Promise<void> {
    const ends: number[] = [];
    for (;;) {
      await this.#current.exited;
      if (this.#stopping) {
        return;
      }
      const recent = ends.filter((at) => at > Date.now() - 60_000).length;
      ends.push(Date.now());
      await pause(recent === 0 ? 0 : Math.min(250 * 2 ** recent, 30_000));
      await this.#startAgain();
    }
  }

  async #startAgain(): Promise<void> {
    if (this.#stopping) {
      return;
    }
    try {
      await endOrphan(this.#dataFolder, this.#setting.place);
      this.#current = await startPostmaster(this.#setting);
      this.#onTrouble('restarted', null);
    } catch (error) {
      this.#onTrouble('lost', error);
    }
    if (this.#stopping) {
      await this.#end();
    }
  }

  async #end(): Promise<void> {
    const { child } = this.#current;
    if (child.pid !== undefined) {
      await stopPostmaster(child.pid, () => child.exitCode !== null || child.signalCode !== null);
    }
  }
}
