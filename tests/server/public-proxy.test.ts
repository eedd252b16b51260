import { readFileSync } from 'node:fs';
import { createServer, isIP } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findScanner, scanFile } from '#platform/server/files/scan-file.ts';
import { prefixesOf } from '#platform/server/public/sender-lanes.ts';
import { makeTempFolder } from '../harness/temp-folder.ts';

const shipped = readFileSync(
  join(import.meta.dirname, '../../deploy/nginx-public-page.conf'),
  'utf8',
);
const directives = shipped
  .split('\n')
  .map((line) => line.replace(/#.*$/, '').trim())
  .filter((line) => line !== '');

describe('the shipped nginx file of the public page', () => {
  it('writes no access log and no request into an error log', () => {
    expect(directives.filter((line) => line.startsWith('access_log'))).toEqual(['access_log off;']);
    expect(directives.filter((line) => line.startsWith('error_log'))).toEqual([
      'error_log /dev/null crit;',
    ]);
    expect(shipped).not.toMatch(/log_format|mirror|limit_req_zone|limit_conn_zone|proxy_protocol/);
  });

  it('passes no address on, nor anything else that a browser says of itself', () => {
    expect(shipped.match(/\$remote_\w+/g)).toEqual(['$remote_addr']);
    expect(directives).toContain('map $remote_addr $network_part {');
    expect(shipped).not.toMatch(/\$(proxy_add|binary_remote|realip|http_)/);
    expect(directives).toContain('proxy_pass_request_headers off;');
    const set = directives.flatMap(
      (line) => /^proxy_set_header (\S+) (.*);$/.exec(line)?.slice(1) ?? [],
    );
    expect(set).toEqual([
      'Host',
      '$host',
      'Content-Type',
      '$content_type',
      'Content-Length',
      '$content_length',
      'Connection',
      '""',
      'X-Network-Part',
      '$network_part',
      'X-Forwarded-For',
      '""',
      'X-Real-IP',
      '""',
      'Forwarded',
      '""',
    ]);
  });

  it('tells the page the part of the network only, in which the page finds the lane of the address itself', () => {
    const rules = directives.flatMap((line) => {
      const [, pattern, value] = /^"~(.+)" "(.+)";$/.exec(line) ?? [];
      return pattern === undefined || value === undefined ? [] : [{ pattern, value }];
    });
    const partOf = (address: string) => {
      for (const { pattern, value } of rules) {
        const groups = new RegExp(pattern).exec(address)?.groups;
        if (groups !== undefined) {
          return value.replace(/\$\{(\w+)\}/g, (_whole, name: string) => groups[name] ?? '');
        }
      }
      return '';
    };
    for (const [address, part] of [
      ['203.0.113.77', '203.0.113.0'],
      ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
      ['2001:db8:1:2::9', '2001:db8:1:2::'],
      ['2001:db8::9', '2001:db8::'],
      ['::1', '::'],
    ] as const) {
      expect(partOf(address), address).toBe(part);
      expect(isIP(part), part).not.toBe(0);
      expect(prefixesOf(part), address).toEqual(prefixesOf(address));
    }
    expect(partOf('unix:')).toBe('');
  });

  it('keeps no copy of a form on its disk', () => {
    expect(directives).toContain('proxy_request_buffering off;');
    expect(directives).toContain('proxy_buffering off;');
  });
});

describe('the malware scanner', () => {
  it.each([
    ['stream: OK', null],
    ['stream: Eicar-Test-Signature FOUND', 'file.infected'],
    ['INSTREAM size limit exceeded. ERROR', 'file.not-scanned'],
  ])('that answers %j', async (verdict, code) => {
    const path = join(makeTempFolder('clam'), 'clamd.sock');
    const received: Buffer[] = [];
    const server = createServer((socket) => {
      socket.on('data', (part) => {
        received.push(part);
        if (Buffer.concat(received).subarray(-4).equals(Buffer.alloc(4))) {
          socket.end(`${verdict}\0`);
        }
      });
    }).listen(path);
    const scanned = scanFile(content(), { path }).then(
      () => null,
      (fault: { code: string }) => fault.code,
    );
    expect(await scanned).toBe(code);
    server.close();
    expect(Buffer.concat(received).toString('latin1')).toContain('zINSTREAM\0');
    expect(Buffer.concat(received).includes('what was sent')).toBe(true);
  });

  it('that is away opens nothing; without one set, files pass', async () => {
    const away = scanFile(content(), { path: '/nowhere/clamd.sock' });
    await expect(away).rejects.toMatchObject({ code: 'file.not-scanned' });
    await scanFile(content(), findScanner({}));
  });

  it('is called only on this machine or on a named host', () => {
    expect(findScanner({ LACHAN_CLAMAV: '/run/clamav/clamd.ctl' })).toEqual({
      path: '/run/clamav/clamd.ctl',
    });
    expect(() => findScanner({ LACHAN_CLAMAV: 'scan.example:3310' })).toThrow(/LACHAN_OUTBOUND/);
    expect(
      findScanner({ LACHAN_CLAMAV: 'scan.example:3310', LACHAN_OUTBOUND: 'scan.example' }),
    ).toEqual({ host: 'scan.example', port: 3310 });
  });
});

async function* content(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('what was sent');
}
