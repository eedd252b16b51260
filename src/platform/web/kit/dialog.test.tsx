import { act, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

let page: Rendered;

afterEach(() => page.leave());

/** A page whose question leaves it while it is still open, as most dialogs here do. */
function Desk({ stays }: { stays: boolean }) {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <main>
      <h1 tabIndex={-1}>Nguồn tin</h1>
      {done && !stays ? null : (
        <button type="button" onClick={() => setAsking(true)}>
          Tách một phần
        </button>
      )}
      {asking ? (
        <Dialog open title="Tách một phần" onClose={() => setAsking(false)}>
          <textarea aria-label="Nội dung" />
          <button
            type="button"
            onClick={() => {
              setAsking(false);
              setDone(true);
            }}
          >
            Tách
          </button>
        </Dialog>
      ) : null}
    </main>
  );
}

const asked = () => document.querySelector('dialog');
const settle = () => act(async () => new Promise((done) => setTimeout(done, 20)));

async function ask(stays: boolean): Promise<HTMLElement> {
  page = await render(<Desk stays={stays} />);
  const opener = page.button('Tách một phần');
  opener.focus();
  await page.click(opener);
  return opener;
}

async function write(words: string): Promise<void> {
  const field = asked()?.querySelector('textarea');
  if (field === null || field === undefined) {
    throw new Error('no field');
  }
  await page.type(field, words);
}

describe('a dialog', () => {
  it('begins in its first field, not at the button that closes it', async () => {
    await ask(true);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('gives the reader back where it was asked for, also when it leaves the page while open', async () => {
    const opener = await ask(true);
    await page.click(page.button('Đóng'));
    await settle();
    expect(asked()).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('leaves the reader at the title where the act took its own button away', async () => {
    await ask(false);
    await page.click(page.button('Tách'));
    await settle();
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('asks before typed words are lost, and goes on with them or drops them', async () => {
    await ask(true);
    await write('Việc của người thứ hai');
    await page.click(page.button('Đóng'));
    expect(page.text()).toContain('Đóng lại thì mất phần vừa gõ ở đây.');
    await page.click(page.button('Viết tiếp'));
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await page.click(page.button('Đóng'));
    await page.click(page.button('Bỏ phần đã gõ, đóng'));
    expect(asked()).toBeNull();
  });

  it('closes at once where what was typed is gone again', async () => {
    await ask(true);
    await write('Việc');
    await write('');
    await page.click(page.button('Đóng'));
    expect(asked()).toBeNull();
  });
});

describe('the notice of a problem', () => {
  it('tells anything thrown that is no refusal as a fault', async () => {
    const thrown = new TypeError('nothing there') as unknown as ProblemError;
    page = await render(<ProblemNotice error={thrown} />);
    expect(page.text()).toContain('Có lỗi ngoài dự kiến');
  });
});
