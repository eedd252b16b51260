let isDown = false;
let waiting: (() => void)[] = [];

/**
 * Runs now, or while a pointer is down once its click was answered: what a field says on being left may
 * move the page, and the button under the pointer must still be there when the pointer comes up.
 */
export function afterPress(run: () => void): void {
  if (isDown) {
    waiting.push(run);
  } else {
    run();
  }
}

function press(): void {
  isDown = true;
}

function release(): void {
  isDown = false;
  const now = waiting;
  waiting = [];
  setTimeout(() => {
    for (const run of now) {
      run();
    }
  });
}

document.addEventListener('pointerdown', press, true);
for (const end of ['pointerup', 'pointercancel', 'keydown']) {
  document.addEventListener(end, release, true);
}
