import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '#platform/web/api/query-client.ts';
import { theme } from '#platform/web/look/theme.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export interface Rendered {
  readonly root: HTMLElement;
  /** The visible text, with single spaces. */
  text(): string;
  /** The element whose accessible text is the given one. */
  button(name: string): HTMLElement;
  click(element: Element): Promise<void>;
  type(element: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void>;
  press(element: Element, key: string, init?: KeyboardEventInit): Promise<void>;
  rerender(node: ReactNode): Promise<void>;
  leave(): Promise<void>;
}

/** Draws a piece in a test page, as an officer's browser would. */
export async function render(node: ReactNode): Promise<Rendered> {
  const host = document.createElement('div');
  document.body.append(host);
  const reactRoot = createRoot(host);
  const client = createQueryClient();
  const draw = (inner: ReactNode) =>
    act(async () =>
      reactRoot.render(
        <MantineProvider theme={theme} env="test">
          <QueryClientProvider client={client}>{inner}</QueryClientProvider>
        </MantineProvider>,
      ),
    );
  await draw(node);
  return {
    root: host,
    text: () => readText(document.body),
    button: (name) => getByName(name),
    click: (element) => act(async () => (element as HTMLElement).click()),
    type: (element, text) => act(async () => setValue(element, text)),
    press: (element, key, init) =>
      act(async () => {
        element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
      }),
    rerender: draw,
    leave: async () => {
      await act(async () => reactRoot.unmount());
      host.remove();
    },
  };
}

function readText(root: Element): string {
  return (root.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

function getByName(name: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, a, [role="button"], summary')];
  const found = all.find(
    (one) => one.getAttribute('aria-label') === name || readText(one) === name,
  );
  if (found === undefined) {
    throw new Error(`no button “${name}” among: ${all.map((one) => readText(one)).join(' | ')}`);
  }
  return found;
}

function setValue(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = Object.getPrototypeOf(element);
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}
