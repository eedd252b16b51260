import { isIP } from 'node:net';

/** What a request shows of where it comes from. */
interface Arrival {
  ip: string;
  headers: Record<string, string | string[] | undefined>;
}

/** The header in which the proxy says a part of the network, never an address. */
const PART_HEADER = 'x-network-part';

/**
 * Where a post comes from, for its lane alone: the peer itself, or behind the one proxy that is believed the part
 * of the network that it names. What anybody else says in that header is not heard.
 */
export function senderPart({ ip, headers }: Arrival, proxy: string | null): string {
  if (proxy === null || unmapped(ip) !== unmapped(proxy)) {
    return ip;
  }
  const part = headers[PART_HEADER];
  return typeof part === 'string' && isIP(part) !== 0 ? part : 'unknown';
}

function unmapped(address: string): string {
  return address.replace(/^::ffff:/i, '');
}
