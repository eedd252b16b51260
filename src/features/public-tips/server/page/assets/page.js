// Small comforts where scripts run; every page works without them.
(() => {
  const find = (selector) => document.querySelector(selector);
  const leave = find('[data-leave]');
  if (leave) {
    leave.addEventListener('click', (event) => {
      event.preventDefault();
      for (const form of document.forms) {
        form.reset();
      }
      document.body.replaceChildren();
      location.replace(leave.href);
    });
  }

  for (const shown of document.querySelectorAll('[data-script]')) {
    shown.hidden = false;
  }

  const print = find('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }

  readAloud();
  hastenTurn();

  // Recorded sounds where the province gave them, else a voice that is on this device and speaks Vietnamese.
  function readAloud() {
    for (const button of document.querySelectorAll('[data-digits]')) {
      // All ten are loaded, in one order, before any is played: what is asked for tells nothing of the code.
      const sounds = Array.from({ length: 10 }, (_, digit) => {
        const sound = new Audio(`${button.dataset.sounds}${digit}.mp3`);
        sound.preload = 'auto';
        return sound;
      });
      button.hidden = false;
      button.addEventListener('click', () => playAll([...button.dataset.digits], sounds));
    }
    const speech = window.speechSynthesis;
    const button = find('[data-voice]');
    if (!button || !speech) {
      return;
    }
    const offer = () => {
      const voice = speech
        .getVoices()
        .find((one) => one.localService && one.lang.toLowerCase().startsWith(button.dataset.voice));
      if (!voice) {
        return;
      }
      button.hidden = false;
      button.onclick = () => {
        speech.cancel();
        const words = [...document.querySelectorAll('[data-read]')].map((one) => one.textContent);
        const said = new SpeechSynthesisUtterance(words.join('. '));
        said.voice = voice;
        said.lang = voice.lang;
        speech.speak(said);
      };
    };
    offer();
    speech.addEventListener?.('voiceschanged', offer);
  }

  function playAll(digits, sounds) {
    const [digit, ...rest] = digits;
    const sound = sounds[Number(digit)];
    if (!sound) {
      return;
    }
    sound.onended = () => playAll(rest, sounds);
    sound.currentTime = 0;
    sound.play();
  }

  // Work that a script may do while it waits: it goes to the front of its own line.
  async function hastenTurn() {
    const form = find('[data-work]');
    if (!form || !window.crypto?.subtle) {
      return;
    }
    const bits = Number(form.dataset.bits);
    const text = new TextEncoder();
    for (let answer = 0; ; answer += 1) {
      const digest = await crypto.subtle.digest(
        'SHA-256',
        text.encode(`${form.dataset.work}:${answer}`),
      );
      if (new DataView(digest).getUint32(0) >>> (32 - bits) === 0) {
        form.elements.answer.value = String(answer);
        form.submit();
        return;
      }
    }
  }
})();
