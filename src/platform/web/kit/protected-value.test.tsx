import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '#platform/web/api/problem-error.ts';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import { ProtectedValue } from './protected-value.tsx';

const PURPOSES = [{ code: 'contact', text: 'Liên hệ để hỗ trợ' }];

describe('a protected value', () => {
  let page: Rendered;
  afterEach(async () => {
    vi.useRealTimers();
    await page.leave();
  });

  it('is closed, and does not open without a purpose', async () => {
    const reveal = vi.fn(async () => ({ value: 'Bí mật', reader: 'Cán bộ A' }));
    page = await render(<ProtectedValue label="Họ và tên" purposes={PURPOSES} reveal={reveal} />);
    await page.click(page.button('Mở, nêu mục đích (Họ và tên)'));
    await page.click(page.button('Mở và ghi nhật ký'));
    expect(reveal).not.toHaveBeenCalled();
    expect(page.text()).not.toContain('Bí mật');
  });

  it('opens for a purpose, says that it was logged, and closes by itself', async () => {
    const reveal = vi.fn(async () => ({ value: 'Bí mật', reader: 'Cán bộ A' }));
    page = await render(
      <ProtectedValue label="Họ và tên" purposes={PURPOSES} seconds={3} reveal={reveal} />,
    );
    vi.useFakeTimers();
    await openFor(page);
    expect(reveal).toHaveBeenCalledWith('contact');
    expect(page.text()).toContain('Bí mật');
    expect(page.text()).toContain('Đã ghi: Cán bộ A, Liên hệ để hỗ trợ');
    for (let second = 0; second < 4; second += 1) {
      await act(async () => vi.advanceTimersByTime(1000));
    }
    expect(page.text()).not.toContain('Bí mật');
  });

  it('stays closed when the server refuses, and says why', async () => {
    page = await render(
      <ProtectedValue
        label="Họ và tên"
        purposes={PURPOSES}
        reveal={async () => {
          throw new ProblemError({
            code: 'access.denied',
            status: 403,
            title: { vi: 'Không được mở.', en: 'Not allowed.' },
            params: {},
          });
        }}
      />,
    );
    await openFor(page);
    expect(page.text()).toContain('Không được mở.');
  });

  it('says who may open it, and offers no way to others', async () => {
    page = await render(
      <ProtectedValue
        label="Nơi ở"
        purposes={PURPOSES}
        notEntitled="nhân viên công tác xã hội"
        reveal={async () => ({ value: '', reader: '' })}
      />,
    );
    expect(page.text()).toContain('Người được mở: nhân viên công tác xã hội');
    expect(page.root.querySelector('button')).toBeNull();
  });
});

async function openFor(page: Rendered): Promise<void> {
  await page.click(page.button('Mở, nêu mục đích (Họ và tên)'));
  const radio = page.root.querySelector('input[type=radio]');
  await page.click(radio as Element);
  await page.click(page.button('Mở và ghi nhật ký'));
}
