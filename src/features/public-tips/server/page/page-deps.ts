import type { Temporal } from 'temporal-polyfill';
import type { ReceiptSigner } from '#platform/server/confidential/receipt-signature.ts';
import type { PublicDoor } from '#platform/server/database/public-door.ts';
import type { PageSetting } from './page-setting.ts';

/** All that the public page stands on: no master key, no group's private half, no table. */
export interface PageDeps {
  door: PublicDoor;
  /** The setting that was handed over; read again when the database no longer knows a group. */
  setting(): PageSetting;
  renewSetting(): void;
  /** Address of the one proxy whose word about parts of the network is believed; null where none stands in front. */
  proxy: string | null;
  pepper: Uint8Array;
  signer: ReceiptSigner;
  now(): Temporal.Instant;
  /** Where sealed files of posts that wait lie for moments. */
  arrivingFolder: string;
  /** A neutral site to leave to. */
  leaveTo: string;
  /** Where the style sheet and the script lie. */
  assetsFolder: string;
  /** Recorded sounds that the province supplied. */
  soundsFolder: string;
  hasSound(file: string): boolean;
  /** Counts what went wrong; nothing else is told. */
  onFailure(): void;
}
