/**
 * Proof for a sender that something was lodged, and when; it says neither what nor under which code.
 * Ed25519; the key signs such statements and opens nothing.
 */
import { sodium, wipe } from './sodium.ts';

/** What a signed receipt states. */
export interface LodgingStatement {
  province: string;
  /** Day and minute in Viet Nam, `2026-11-23 22:14`. */
  at: string;
}

const HEAD = 'LA CHAN 1';

/** The signing pair of an installation's public page, from its key file. */
export interface ReceiptSigner {
  /** Public half in hexadecimal: shown on the page, so that anybody can check elsewhere. */
  publicKey: string;
  sign(statement: LodgingStatement): string;
}

/** Makes the signer from a 32-byte seed. */
export function receiptSignerFrom(seed: Uint8Array): ReceiptSigner {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  wipe(seed);
  return {
    publicKey: sodium.to_hex(pair.publicKey),
    sign: (statement) => {
      const message = sodium.from_string(
        [HEAD, statement.province, statement.at, sodium.to_hex(sodium.randombytes_buf(12))].join(
          '\n',
        ),
      );
      return sodium.to_base64(
        sodium.crypto_sign(message, pair.privateKey),
        sodium.base64_variants.URLSAFE_NO_PADDING,
      );
    },
  };
}

/** Reads a signed receipt; null when this key did not sign it. */
export function readSignedReceipt(publicKey: string, signed: string): LodgingStatement | null {
  try {
    const message = sodium.crypto_sign_open(
      sodium.from_base64(signed.replace(/\s/g, ''), sodium.base64_variants.URLSAFE_NO_PADDING),
      sodium.from_hex(publicKey),
    );
    const [head, province, at] = sodium.to_string(message).split('\n');
    return head === HEAD && province !== undefined && at !== undefined ? { province, at } : null;
  } catch {
    return null;
  }
}
