import { describe, expect, it } from 'vitest';
import {
  CallWords,
  safeContactOf,
  saysSomething,
  withoutRefused,
} from '#domain/hotline/call-words.ts';

describe('what is typed during a call', () => {
  it('keeps no number of a caller who refuses it', () => {
    const words = CallWords.parse({ story: 'Có người bị giữ', phone: '0911 222 333' });
    expect(withoutRefused(words, true).phone).toBe('');
    expect(withoutRefused(words, false).phone).toBe('0911 222 333');
  });

  it('says something once there is a story, not before', () => {
    expect(saysSomething(CallWords.parse({ phone: '0911' }))).toBe(false);
    expect(saysSomething(CallWords.parse({ story: '  ' }))).toBe(false);
    expect(saysSomething(CallWords.parse({ story: 'Alo' }))).toBe(true);
  });

  it('puts consent, safe word and safe times into one line of the tip', () => {
    const words = CallWords.parse({ safeWord: 'bưu phẩm', safeTimes: 'sau 21 giờ' });
    expect(safeContactOf(words, 'agreed')).toBe(
      'Đồng ý được gọi lại. Từ an toàn: bưu phẩm. Giờ an toàn: sau 21 giờ',
    );
    expect(safeContactOf(CallWords.parse({}), 'declined')).toBe('Không muốn được gọi lại');
  });
});
