import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a ceremony may be made to get wrong. */
export interface Wrongs {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** False: nobody showed finger, face or code. */
  verified?: boolean;
  /** Stands still or goes back, as on a copied key. */
  counter?: number;
}

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
}

const ORIGIN = 'http://localhost:8138';

/** An authenticator in software: one P-256 key, its counter, and the two ceremonies of WebAuthn. */
export class SoftwarePasskey {
  readonly id: string;
  readonly #rawId = randomBytes(32);
  readonly #privateKey: KeyObject;
  readonly #cose: Buffer;
  #counter = 0;

  constructor() {
    this.id = this.#rawId.toString('base64url');
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#cose = coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url'));
  }

  /** Answers a challenge to register, as `navigator.credentials.create` does. */
  register(options: Record<string, unknown>, wrongs: Wrongs = {}) {
    const asked = options as unknown as Options;
    const credential = Buffer.concat([
      Buffer.alloc(16),
      uint16(this.#rawId.length),
      this.#rawId,
      this.#cose,
    ]);
    const data = this.#authenticatorData(asked.rp?.id ?? '', wrongs, credential);
    return this.#answer({
      clientDataJSON: clientData('webauthn.create', asked.challenge, wrongs).toString('base64url'),
      attestationObject: attestation(data).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers a challenge to sign in, as `navigator.credentials.get` does. */
  assert(options: Record<string, unknown>, wrongs: Wrongs = {}) {
    const asked = options as unknown as Options;
    this.#counter += 1;
    const client = clientData('webauthn.get', asked.challenge, wrongs);
    const data = this.#authenticatorData(asked.rpId ?? '', wrongs, null);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
    });
  }

  #answer(response: Record<string, unknown>) {
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      response,
      clientExtensionResults: {},
    };
  }

  #authenticatorData(rpId: string, wrongs: Wrongs, credential: Buffer | null): Buffer {
    const present = 0x01;
    const verified = wrongs.verified === false ? 0 : 0x04;
    const attested = credential === null ? 0 : 0x40;
    return Buffer.concat([
      createHash('sha256')
        .update(wrongs.rpId ?? rpId)
        .digest(),
      Buffer.from([present | verified | attested]),
      uint32(wrongs.counter ?? this.#counter),
      credential ?? Buffer.alloc(0),
    ]);
  }
}

function clientData(type: string, challenge: string, wrongs: Wrongs): Buffer {
  const origin = wrongs.origin ?? ORIGIN;
  return Buffer.from(
    JSON.stringify({ type, challenge: wrongs.challenge ?? challenge, origin, crossOrigin: false }),
  );
}

/** The public key in COSE: EC2, ES256, P-256. */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const bytes32 = Buffer.from([0x58, 0x20]);
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes32,
    x,
    Buffer.from([0x22]),
    bytes32,
    y,
  ]);
}

/** `{ fmt: 'none', attStmt: {}, authData }` in CBOR. */
function attestation(data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
    text('authData'),
    Buffer.from([0x58, data.length]),
    data,
  ]);
}

function text(word: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
