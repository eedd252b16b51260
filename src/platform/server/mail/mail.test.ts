import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboundHosts, readMailSettings } from './mail-settings.ts';
import { makeMailer } from './mailer.ts';
import { waitingMail } from './waiting-mail.ts';

const received: string[] = [];
let server: SMTPServer;
let port: number;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (address, _session, done) =>
      done(address.address.startsWith('refused') ? new Error('no such person') : null),
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        received.push(Buffer.concat(pieces).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

describe('mail', () => {
  it('says how many things wait and where, and nothing else', async () => {
    const mailer = makeMailer(environment());
    expect(mailer.state).toBe('ready');
    expect(await mailer.sendWaiting(mail('can-bo@thu.example'))).toEqual({ state: 'sent' });
    const [text = ''] = received;
    const body = Buffer.from(text.split('\r\n\r\n')[1] ?? '', 'base64').toString() || text;
    expect(`${text}${body}`).toContain('https://lachan.example/hom-nay');
    expect(`${text}${body}`).not.toContain('record=');
    expect(text).toMatch(/^To: can-bo@thu\.example$/m);
    mailer.close();
  });

  it('reports a refused address by its code only', async () => {
    const mailer = makeMailer(environment());
    const outcome = await mailer.sendWaiting(mail('refused@thu.example'));
    expect(outcome).toEqual({ state: 'failed', code: 'EENVELOPE' });
    mailer.close();
  });

  it.each([
    ['not-configured', {}],
    ['host-not-allowed', { LACHAN_SMTP_HOST: 'mail.example', LACHAN_SMTP_FROM: 'a@b.example' }],
    [
      'host-not-allowed',
      {
        LACHAN_SMTP_HOST: 'mail.example',
        LACHAN_OUTBOUND: 'other.example, mail.example:25',
        LACHAN_SMTP_FROM: 'a@b.example',
      },
    ],
    ['malformed', { LACHAN_SMTP_HOST: 'mail.example', LACHAN_OUTBOUND: 'mail.example' }],
    [
      'malformed',
      {
        LACHAN_SMTP_HOST: 'mail.example',
        LACHAN_OUTBOUND: 'mail.example',
        LACHAN_SMTP_FROM: 'a@b.example',
        LACHAN_SMTP_SECURITY: 'none',
      },
    ],
  ])('is off and says %s', async (why, settings) => {
    const mailer = makeMailer(settings);
    expect(mailer.state).toBe('off');
    expect(await mailer.sendWaiting(mail('can-bo@thu.example'))).toEqual({ state: 'off', why });
  });

  it('demands encryption to every other host', () => {
    const settings = readMailSettings({
      LACHAN_SMTP_HOST: 'mail.example',
      LACHAN_OUTBOUND: 'MAIL.example',
      LACHAN_SMTP_FROM: 'a@b.example',
    });
    expect(settings).toMatchObject({
      state: 'ready',
      security: 'starttls',
      port: 587,
      login: null,
    });
  });

  it('reaches nobody while the list of hosts is empty', () => {
    expect(outboundHosts({}).size).toBe(0);
    expect([...outboundHosts({ LACHAN_OUTBOUND: 'A.example,  b.example:465' })]).toEqual([
      'a.example',
      'b.example:465',
    ]);
  });
});

describe('the text of the mail', () => {
  it('is whole in both languages and drops what an address could carry', () => {
    const address = 'https://lachan.example/hom-nay?record=TB-40-2026#x';
    expect(waitingMail(3, address, 'vi')).toMatchObject({ subject: 'Lá Chắn: 3 việc đang chờ' });
    expect(waitingMail(1, address, 'en').text).toContain('1 item is waiting');
    for (const language of ['vi', 'en'] as const) {
      expect(waitingMail(3, address, language).text).not.toContain('TB-40');
    }
    expect(() => waitingMail(0, address, 'vi')).toThrow(RangeError);
  });
});

function environment(): Record<string, string> {
  return {
    LACHAN_SMTP_HOST: '127.0.0.1',
    LACHAN_SMTP_PORT: String(port),
    LACHAN_SMTP_SECURITY: 'none',
    LACHAN_SMTP_FROM: 'lachan@thu.example',
    LACHAN_OUTBOUND: '127.0.0.1',
  };
}

function mail(to: string) {
  const todayAddress = 'https://lachan.example/hom-nay?record=TB-40';
  return { to, count: 4, todayAddress, language: 'vi' as const };
}
