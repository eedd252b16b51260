/** The one mail that is sent: how many things wait, and where to read them. No title, code, name or place. */
export interface WaitingMail {
  subject: string;
  text: string;
}

export type MailLanguage = 'vi' | 'en';

/** Says how many things wait and links to Hôm nay. */
export function waitingMail(
  count: number,
  todayAddress: string,
  language: MailLanguage,
): WaitingMail {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError('a mail is sent only when something waits');
  }
  const address = plainAddress(todayAddress);
  return language === 'vi'
    ? {
        subject: `Lá Chắn: ${count} việc đang chờ`,
        text: `Có ${count} việc đang chờ anh/chị.\n\nMở Hôm nay để xem: ${address}\n\nThư tự động, không trả lời thư này.\n`,
      }
    : {
        subject: count === 1 ? 'Lá Chắn: 1 item is waiting' : `Lá Chắn: ${count} items are waiting`,
        text: `${count === 1 ? '1 item is' : `${count} items are`} waiting for you.\n\nOpen Today to see: ${address}\n\nThis message is automatic; please do not reply.\n`,
      };
}

/** The page itself: no query and no fragment that could carry a record. */
function plainAddress(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}
