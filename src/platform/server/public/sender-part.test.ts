import { describe, expect, it } from 'vitest';
import { prefixesOf } from './sender-lanes.ts';
import { senderPart } from './sender-part.ts';

const from = (ip: string, part?: string) => ({ ip, headers: { 'x-network-part': part } });

describe('where a post comes from', () => {
  it('is the peer itself without a proxy, whatever a header says', () => {
    expect(senderPart(from('203.0.113.77', '198.51.100.0'), null)).toBe('203.0.113.77');
  });

  it('is the part of the network that the believed proxy names, also over a mapped address', () => {
    for (const proxy of ['127.0.0.1', '::ffff:127.0.0.1']) {
      const one = senderPart(from(proxy, '203.0.113.0'), '127.0.0.1');
      const other = senderPart(from(proxy, '2001:db8:1:2::'), '127.0.0.1');
      expect(prefixesOf(one).narrow).toBe('203.0.113');
      expect(prefixesOf(other).narrow).toBe('2001:db8:1:2');
    }
  });

  it('is the peer where somebody else names a part, and one shared lane where the proxy names none', () => {
    expect(senderPart(from('203.0.113.77', '198.51.100.0'), '127.0.0.1')).toBe('203.0.113.77');
    expect(senderPart(from('127.0.0.1'), '127.0.0.1')).toBe('unknown');
    expect(senderPart(from('127.0.0.1', 'everybody'), '127.0.0.1')).toBe('unknown');
  });
});
