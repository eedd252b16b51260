import { createTransport } from 'nodemailer';
import { type MailSettings, readMailSettings } from './mail-settings.ts';
import { type MailLanguage, waitingMail } from './waiting-mail.ts';

export type MailOutcome =
  | { state: 'sent' }
  | { state: 'off'; why: Extract<MailSettings, { state: 'off' }>['why'] }
  /** The mail server did not take it; `code` is a code, never its message, which quotes addresses. */
  | { state: 'failed'; code: string };

/** Sends the one mail there is; nothing else can be put into it. */
export interface Mailer {
  readonly state: 'ready' | 'off';
  sendWaiting(mail: {
    to: string;
    count: number;
    todayAddress: string;
    language: MailLanguage;
  }): Promise<MailOutcome>;
  close(): void;
}

/** The mailer that the environment allows: off, with its reason, unless its host is listed. */
export function makeMailer(environment: Readonly<Record<string, string | undefined>>): Mailer {
  const settings = readMailSettings(environment);
  if (settings.state === 'off') {
    const off: MailOutcome = { state: 'off', why: settings.why };
    return { state: 'off', sendWaiting: async () => off, close: () => undefined };
  }
  const transport = transportOf(settings);
  return {
    state: 'ready',
    sendWaiting: async ({ to, count, todayAddress, language }) => {
      const { subject, text } = waitingMail(count, todayAddress, language);
      try {
        await transport.sendMail({
          from: settings.from,
          to: { name: '', address: to },
          subject,
          text,
        });
        return { state: 'sent' };
      } catch (fault) {
        return { state: 'failed', code: String((fault as { code?: unknown }).code ?? 'unknown') };
      }
    },
    close: () => transport.close(),
  };
}

function transportOf(settings: Extract<MailSettings, { state: 'ready' }>) {
  return createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    ...(settings.login
      ? { auth: { user: settings.login.user, pass: settings.login.password } }
      : {}),
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
