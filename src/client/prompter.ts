import { Pace, RATES, showClock } from './pace.ts';
import { screenKeeper } from './wake.ts';

/** Share of the screen's height, from the top, at which the line being read stands. */
const READING_LINE = 0.35;
/** Milliseconds the text stays where a hand put it before it moves on. */
const HOLD = 600;
/** A tab that slept does not leap ahead. */
const LONGEST_FRAME = 250;
/** The kind that is read most. */
const USUAL = '3p';
const STORE = 'camnang:prompter';

function setUp(page: HTMLElement, stage: HTMLDialogElement): void {
  const parts = [...page.querySelectorAll<HTMLElement>('[data-bulletin]')];
  const choices = [...page.querySelectorAll<HTMLButtonElement>('[data-kind]')];
  let chosen = parts[0];

  const choose = (kind: string | undefined) => {
    chosen = [kind, USUAL].flatMap((name) => parts.filter((part) => part.dataset.bulletin === name))[0] ?? parts[0];
    for (const part of parts) part.hidden = part !== chosen;
    for (const button of choices) button.setAttribute('aria-pressed', String(button.dataset.kind === chosen?.dataset.bulletin));
  };
  for (const button of choices) {
    button.addEventListener('click', () => {
      history.replaceState(null, '', `#${button.dataset.kind}`);
      choose(button.dataset.kind);
    });
  }
  window.addEventListener('hashchange', () => choose(location.hash.slice(1)));
  choose(location.hash.slice(1));
  for (const hidden of page.querySelectorAll<HTMLElement>('[data-kinds], [data-actions]')) hidden.hidden = false;
  page.querySelector('[data-print]')?.addEventListener('click', () => window.print());

  const prompter = new Prompter(stage, Number(page.dataset.rate));
  page.querySelector('[data-open]')?.addEventListener('click', () => chosen && prompter.open(chosen));
}

interface Settings {
  rate: number;
  /** Pixels. */
  size: number;
  isNight: boolean;
}

/** The text in large letters, moving at a reading rate. */
class Prompter {
  readonly #stage: HTMLDialogElement;
  readonly #text: HTMLElement;
  readonly #find: <E extends HTMLElement>(name: string) => E;
  readonly #screen = screenKeeper();
  readonly #stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
  #settings: Settings;
  #lines: HTMLElement[] = [];
  #pace = new Pace([]);
  #isRunning = false;
  #frame = 0;
  #lastTime = 0;
  #heldUntil = 0;
  /** Where this program last scrolled to: anything else was a hand. */
  #scrolledTo = 0;

  constructor(stage: HTMLDialogElement, rate: number) {
    this.#stage = stage;
    this.#find = <E extends HTMLElement>(name: string) => {
      const found = stage.querySelector<E>(`[data-${name}]`);
      if (!found) throw new Error(`no part "${name}"`);
      return found;
    };
    this.#text = this.#find('text');
    this.#settings = readSettings({ rate, size: 40, isNight: window.matchMedia('(prefers-color-scheme: dark)').matches });
    this.#listen();
    this.#apply();
  }

  /** Opens the stage with the text of a bulletin, at its start. */
  open(bulletin: HTMLElement): void {
    const paragraphs = [...bulletin.querySelectorAll('.script-text p')].map((paragraph) => {
      const block = document.createElement('div');
      block.append(...[...paragraph.querySelectorAll<HTMLElement>('[data-syllables]')].map((line) => {
        const shown = document.createElement('p');
        shown.append(...[...line.cloneNode(true).childNodes]);
        shown.dataset.syllables = line.dataset.syllables ?? '0';
        return shown;
      }));
      return block;
    });
    this.#text.replaceChildren(...paragraphs);
    this.#lines = [...this.#text.querySelectorAll<HTMLElement>('[data-syllables]')];
    this.#pace = new Pace(this.#lines.map((line) => Number(line.dataset.syllables)));
    this.#find<HTMLDetailsElement>('settings').open = window.matchMedia('(min-width: 60rem) and (min-height: 40rem)').matches;
    this.#find('full').hidden = !document.fullscreenEnabled;
    this.#stage.showModal();
    this.#text.focus({ preventScroll: true });
    this.#show();
  }

  #listen(): void {
    const click = (name: string, act: () => void) => this.#find(name).addEventListener('click', act);
    click('play', () => this.#toggle());
    click('text', () => this.#toggle());
    click('back', () => this.#go(0));
    click('close', () => this.#stage.close());
    click('night', () => this.#set({ isNight: !this.#settings.isNight }));
    click('full', () => void (document.fullscreenElement ? document.exitFullscreen() : this.#find('all').requestFullscreen()).catch(() => {}));
    for (const button of this.#stage.querySelectorAll<HTMLElement>('[data-rate-choice]')) button.addEventListener('click', () => this.#set({ rate: Number(button.dataset.rateChoice) }));
    const slide = (name: string, change: (value: number) => Partial<Settings>) => {
      const input = this.#find<HTMLInputElement>(name);
      input.addEventListener('input', () => this.#set(change(input.valueAsNumber)));
    };
    slide('rate-input', (rate) => ({ rate }));
    slide('size-input', (size) => ({ size }));

    // After a click of a hand the keys belong to the text again; whoever came by keyboard stays where they are.
    this.#stage.addEventListener('click', (event) => event.detail > 0 && event.target instanceof HTMLButtonElement && this.#text.focus({ preventScroll: true }));
    this.#stage.addEventListener('keydown', (event) => this.#key(event));
    this.#stage.addEventListener('close', () => {
      this.#stop();
      if (document.fullscreenElement) void document.exitFullscreen();
    });
    this.#text.addEventListener('scroll', () => this.#follow(), { passive: true });
    window.addEventListener('resize', () => this.#stage.open && this.#show());
  }

  #key(event: KeyboardEvent): void {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isButton = target instanceof HTMLButtonElement || (target instanceof HTMLElement && target.tagName === 'SUMMARY');
    const isSlider = target instanceof HTMLInputElement;
    const act: Record<string, (() => void) | undefined> = {
      ' ': isButton ? undefined : () => this.#toggle(),
      Home: isSlider ? undefined : () => this.#go(0),
      ArrowUp: isSlider ? undefined : () => this.#go(this.#pace.place.line - 1),
      ArrowDown: isSlider ? undefined : () => this.#go(this.#pace.place.line + 1),
      ArrowLeft: isSlider ? undefined : () => this.#set({ rate: this.#settings.rate - 5 }),
      ArrowRight: isSlider ? undefined : () => this.#set({ rate: this.#settings.rate + 5 }),
    };
    if (!act[key]) return;
    event.preventDefault();
    if (key !== ' ' || !event.repeat) act[key]();
  }

  #toggle(): void {
    if (this.#isRunning) this.#stop();
    else this.#run();
  }

  #run(): void {
    if (this.#pace.position >= this.#pace.total) this.#pace.goTo(0);
    this.#isRunning = true;
    this.#lastTime = performance.now();
    this.#heldUntil = 0;
    this.#screen.keep();
    this.#frame = requestAnimationFrame((time) => this.#tick(time));
    this.#show();
  }

  #stop(): void {
    this.#isRunning = false;
    cancelAnimationFrame(this.#frame);
    this.#screen.release();
    this.#show();
  }

  #tick(time: number): void {
    const passed = Math.max(0, Math.min(LONGEST_FRAME, time - this.#lastTime));
    this.#lastTime = time;
    if (time >= this.#heldUntil) {
      if (!this.#pace.advance(passed, this.#settings.rate)) {
        this.#stop();
        return;
      }
      this.#show();
    }
    this.#frame = requestAnimationFrame((next) => this.#tick(next));
  }

  #go(line: number): void {
    this.#pace.goTo(line);
    this.#show();
  }

  /** A hand scrolled: the place being read goes along. */
  #follow(): void {
    if (Math.abs(this.#text.scrollTop - this.#scrolledTo) < 2) return;
    this.#heldUntil = performance.now() + HOLD;
    this.#scrolledTo = this.#text.scrollTop;
    const y = this.#text.scrollTop + this.#text.clientHeight * READING_LINE;
    const line = Math.max(0, this.#lines.findLastIndex(({ offsetTop }) => offsetTop <= y));
    const { offsetTop = 0, offsetHeight = 1 } = this.#lines[line] ?? {};
    this.#pace.goTo(line, (y - offsetTop) / offsetHeight);
    this.#mark();
  }

  /** Brings the line being read to its height on the screen, and the figures up to date. */
  #show(): void {
    const { line, share } = this.#pace.place;
    const current = this.#lines[line];
    if (current) {
      const rows = Math.max(1, Math.round(current.offsetHeight / Number.parseFloat(getComputedStyle(current).lineHeight)));
      // Who wants no motion gets the text row by row.
      const read = this.#stillness.matches ? Math.min(rows - 1, Math.floor(share * rows)) / rows : share;
      this.#text.scrollTop = current.offsetTop + current.offsetHeight * read - this.#text.clientHeight * READING_LINE;
      this.#scrolledTo = this.#text.scrollTop;
    }
    this.#mark();
  }

  #mark(): void {
    const { line } = this.#pace.place;
    const current = this.#lines[line];
    if (!current?.hasAttribute('aria-current')) {
      for (const marked of this.#text.querySelectorAll('[aria-current]')) marked.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'true');
    }
    this.#find<HTMLProgressElement>('progress').value = this.#pace.total === 0 ? 0 : this.#pace.position / this.#pace.total;
    setText(this.#find('left'), showClock(this.#pace.secondsLeft(this.#settings.rate)));
    const play = this.#find('play');
    setText(play, (this.#isRunning ? play.dataset.pause : play.dataset.start) ?? '');
    this.#stage.toggleAttribute('data-running', this.#isRunning);
  }

  #set(change: Partial<Settings>): void {
    this.#settings = within({ ...this.#settings, ...change });
    try {
      localStorage.setItem(STORE, JSON.stringify(this.#settings));
    } catch {
      // A browser may forbid storage; the choice then lasts as long as the page.
    }
    this.#apply();
    this.#show();
  }

  #apply(): void {
    const { rate, size, isNight } = this.#settings;
    this.#text.style.fontSize = `${size}px`;
    this.#stage.dataset.dark = String(isNight);
    this.#find('night').setAttribute('aria-pressed', String(isNight));
    this.#find<HTMLInputElement>('rate-input').value = String(rate);
    this.#find<HTMLInputElement>('size-input').value = String(size);
    setText(this.#find('rate-shown'), String(rate));
    setText(this.#find('size-shown'), String(size));
    for (const button of this.#stage.querySelectorAll<HTMLElement>('[data-rate-choice]')) button.setAttribute('aria-pressed', String(Number(button.dataset.rateChoice) === rate));
  }
}

/** What was chosen on this device before. */
function readSettings(otherwise: Settings): Settings {
  try {
    const { rate, size, isNight } = JSON.parse(localStorage.getItem(STORE) ?? '{}') as Partial<Record<keyof Settings, unknown>>;
    return within({ rate: Number(rate ?? otherwise.rate), size: Number(size ?? otherwise.size), isNight: typeof isNight === 'boolean' ? isNight : otherwise.isNight });
  } catch {
    return otherwise;
  }
}

function within({ rate, size, isNight }: Settings): Settings {
  const limit = (value: number, least: number, most: number, otherwise: number) => (Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise);
  return { rate: limit(rate, RATES.least, RATES.most, 160), size: limit(size, 24, 72, 40), isNight };
}

/** Writes only what differs: sixty times a second. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const page = document.querySelector<HTMLElement>('[data-prompter]');
const stage = document.querySelector<HTMLDialogElement>('[data-stage]');
// Last, because classes do not exist before their line.
if (page && stage) setUp(page, stage);
