import type { ReadPart } from '../site/read-aloud.ts';

/** Slower than a device's usual pace: listeners press buttons meanwhile. 1 is the voice's own. */
const PACE = 0.92;
const isVietnamese = ({ lang }: SpeechSynthesisVoice) => /^vi\b/i.test(lang);

/**
 * Shows "Nghe đọc" where the device has a Vietnamese voice: another would read nonsense. Reads the guide's spoken form part
 * by part and marks the part on the page; one utterance a sentence, because some browsers fall silent in long ones.
 * @param partsAt the spoken form of an address; none where it cannot be had
 */
export function offerReading(page: Document, speech: SpeechSynthesis | undefined, storage: Pick<Storage, 'setItem'> | undefined, partsAt: (address: string) => Promise<ReadPart[]> = fetchParts): void {
  const button = page.querySelector<HTMLButtonElement>('[data-read-aloud]');
  if (!button || !speech) return;
  let voice: SpeechSynthesisVoice | undefined;
  const look = () => {
    voice = speech.getVoices().find(isVietnamese);
    button.hidden = voice === undefined;
  };
  look();
  // Some browsers know their voices only after a while.
  speech.addEventListener?.('voiceschanged', look);

  let reading = 0;
  const mark = (id?: string) => {
    page.querySelector('[data-being-read]')?.removeAttribute('data-being-read');
    const part = id === undefined ? null : page.getElementById(id);
    part?.setAttribute('data-being-read', '');
    part?.scrollIntoView({ block: 'center' });
  };
  const stop = () => {
    reading++;
    speech.cancel();
    mark();
    button.textContent = button.dataset.start ?? '';
    button.setAttribute('aria-pressed', 'false');
  };
  const say = (text: string) =>
    new Promise<void>((resolve) => {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = 'vi-VN';
      words.rate = PACE;
      if (voice) words.voice = voice;
      words.onend = () => resolve();
      words.onerror = () => resolve();
      speech.speak(words);
    });
  const read = async () => {
    const turn = ++reading;
    button.textContent = button.dataset.stop ?? '';
    button.setAttribute('aria-pressed', 'true');
    const parts = await partsAt(button.dataset.readAloud ?? '');
    for (const { id, sentences } of parts) {
      if (turn !== reading) return;
      mark(id);
      for (const sentence of sentences) {
        if (turn !== reading) return;
        await say(sentence);
      }
    }
    if (turn === reading) stop();
  };
  button.addEventListener('click', () => (button.getAttribute('aria-pressed') === 'true' ? stop() : void read()));
  addEventListener('pagehide', () => {
    speech.cancel();
    // `public/hien-thi.js` keeps room for the button on the next page unless this device is known to have no voice.
    storage?.setItem('camnang:voice', button.hidden ? 'none' : 'vi');
  });
}

async function fetchParts(address: string): Promise<ReadPart[]> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? ((await response.json()) as ReadPart[]) : [];
}
