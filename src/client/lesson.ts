import { backward, forward, slideOfHash, wishOf, wishOfSwipe, wishOfTap, type Place, type Wish } from './deck.ts';
import { showClock } from './pace.ts';
import { elapsed, paused, readStopwatch, started, STOPPED } from './stopwatch.ts';
import { screenKeeper } from './wake.ts';

/** In the address of the teacher's window. */
const NOTES = 'ghi-chu';
const LESSON_SECONDS = 45 * 60;
const INTERACTIVE = 'a, button, summary, input';

/** What the windows of one lesson tell each other. */
type Message = { at: Place } | { ask: true };

/** The lesson in one window: the slides full screen, or what the teacher looks at meanwhile. */
class Lesson {
  readonly #page: HTMLElement;
  readonly #slides: HTMLElement[];
  readonly #hasAnswer: boolean[];
  readonly #channel: BroadcastChannel | undefined;
  readonly #screen = screenKeeper();
  readonly #isNotes = new URLSearchParams(location.search).has(NOTES);
  #place: Place;
  #isSwipe = false;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#slides = [...page.querySelectorAll<HTMLElement>('[data-slide]')];
    this.#hasAnswer = this.#slides.map((slide) => slide.querySelector('[data-answer]') !== null);
    this.#place = { slide: slideOfHash(location.hash, this.#slides.length), isRevealed: false };
    // A page opened from disk may have no channel: its windows then go on their own.
    this.#channel = 'BroadcastChannel' in window ? new BroadcastChannel(`camnang:lesson:${page.dataset.lesson}`) : undefined;
    this.#listen();
    this.#part('actions').hidden = false;
    this.#part('bar').hidden = false;
    this.#enter();
    if (this.#isNotes) this.#keepTime();
    this.#tell({ ask: true });
    // A classroom's network may go while the lesson lasts: the pictures of all slides are fetched at once.
    window.addEventListener('load', () => {
      for (const picture of page.querySelectorAll<HTMLImageElement>('img[loading]')) picture.loading = 'eager';
    });
  }

  #part(name: string): HTMLElement {
    const found = this.#page.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`no part "${name}"`);
    return found;
  }

  #listen(): void {
    this.#part('present').addEventListener('click', () => {
      this.#enter();
      this.#toggleFull();
    });
    this.#part('notes').addEventListener('click', () => this.#do('notes'));
    this.#part('print').addEventListener('click', () => window.print());
    for (const button of this.#page.querySelectorAll<HTMLButtonElement>('[data-wish]')) {
      button.addEventListener('click', (event) => {
        this.#do(button.dataset.wish as Wish);
        // After a click of a hand the keys belong to the slides again; whoever came by keyboard stays where they are.
        if (event.detail > 0) button.blur();
      });
    }
    document.addEventListener('keydown', (event) => this.#key(event));
    const stage = this.#part('stage');
    let from: { x: number; y: number } | undefined;
    stage.addEventListener('pointerdown', ({ pointerType, clientX, clientY }) => {
      from = pointerType === 'mouse' ? undefined : { x: clientX, y: clientY };
      this.#isSwipe = false;
    });
    stage.addEventListener('pointerup', ({ clientX, clientY }) => {
      const wish = from && this.#isShown ? wishOfSwipe(clientX - from.x, clientY - from.y) : undefined;
      this.#isSwipe = wish !== undefined;
      if (wish) this.#do(wish);
    });
    stage.addEventListener('click', ({ target, clientX }) => {
      if (!this.#isShown || this.#isNotes || this.#isSwipe || (target instanceof Element && target.closest(INTERACTIVE))) return;
      const wish = wishOfTap(clientX / window.innerWidth);
      if (wish) this.#do(wish);
    });
    this.#slides.forEach((slide, index) => {
      // The answer may also be opened by its own button.
      slide.querySelector<HTMLDetailsElement>('[data-answer]')?.addEventListener('toggle', ({ target }) => {
        const isRevealed = (target as HTMLDetailsElement).open;
        if (this.#isShown && index === this.#place.slide && isRevealed !== this.#place.isRevealed) this.#go({ slide: index, isRevealed });
      });
    });
    window.addEventListener('hashchange', () => this.#isShown && this.#go({ slide: slideOfHash(location.hash, this.#slides.length), isRevealed: false }));
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('at' in data) this.#show(data.at);
      else if (!this.#isNotes) this.#tell({ at: this.#place });
    });
  }

  /** Whether slides are shown one at a time, not all below each other. */
  get #isShown(): boolean {
    return document.documentElement.dataset.view !== undefined;
  }

  #key(event: KeyboardEvent): void {
    const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event;
    const wish = wishOf(key, shiftKey);
    if (!wish || ctrlKey || altKey || metaKey || !this.#isShown) return;
    if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest(INTERACTIVE)) return;
    event.preventDefault();
    this.#do(wish);
  }

  #do(wish: Wish): void {
    const last = this.#slides.length - 1;
    const act: Record<Wish, () => void> = {
      forward: () => this.#go(forward(this.#place, this.#hasAnswer)),
      backward: () => this.#go(backward(this.#place, this.#hasAnswer)),
      first: () => this.#go({ slide: 0, isRevealed: false }),
      last: () => this.#go({ slide: last, isRevealed: false }),
      full: () => this.#toggleFull(),
      leave: () => this.#leave(),
      notes: () => void window.open(`?${NOTES}#${this.#place.slide + 1}`, `camnang-${NOTES}`, 'popup,width=1180,height=760'),
    };
    act[wish]();
  }

  #toggleFull(): void {
    // A browser may refuse: the slides then fill its window.
    void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});
  }

  #enter(): void {
    document.documentElement.dataset.view = this.#isNotes ? 'notes' : 'deck';
    this.#screen.keep();
    this.#show(this.#place);
  }

  /** Back to all slides below each other, where the one shown last stands. */
  #leave(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    delete document.documentElement.dataset.view;
    this.#screen.release();
    if (this.#place.slide > 0) this.#slides[this.#place.slide]?.scrollIntoView();
  }

  /** A hand in this window asked for it: the other windows follow. */
  #go(place: Place): void {
    this.#show(place);
    this.#tell({ at: place });
  }

  #tell(message: Message): void {
    this.#channel?.postMessage(message);
  }

  #show(place: Place): void {
    this.#place = place;
    this.#slides.forEach((slide, index) => {
      slide.toggleAttribute('data-now', index === place.slide);
      slide.toggleAttribute('data-next', index === place.slide + 1);
      const answer = slide.querySelector<HTMLDetailsElement>('[data-answer]');
      if (answer) answer.open = index === place.slide && place.isRevealed;
    });
    const now = this.#slides[place.slide];
    // On a small screen a long slide scrolls: it begins at its top.
    now?.querySelector('.slide-box')?.scrollTo(0, 0);
    const number = place.slide + 1;
    this.#part('end').hidden = number < this.#slides.length;
    (this.#part('progress') as HTMLProgressElement).value = number;
    this.#part('place').textContent = `${number}/${this.#slides.length}`;
    const said = this.#part('said');
    const title = now?.querySelector('h2')?.textContent ?? '';
    said.textContent = `${(said.dataset.said ?? '').replace('{n}', String(number)).replace('{count}', String(this.#slides.length))}: ${title}`;
    if (this.#isShown) history.replaceState(null, '', `#${number}`);
  }

  /** The teacher's clock: begins with the second slide or by its button, goes on when the window is opened again. */
  #keepTime(): void {
    const store = `camnang:lesson-clock:${this.#page.dataset.lesson}`;
    const run = this.#part('clock-run');
    const clock = this.#part('clock');
    const storage = storageOrNone();
    let watch = readStopwatch(storage?.getItem(store) ?? null);
    const set = (changed: typeof watch) => {
      watch = changed;
      storage?.setItem(store, JSON.stringify(watch));
      tick();
    };
    const tick = () => {
      const seconds = Math.floor(elapsed(watch, Date.now()) / 1000);
      clock.textContent = showClock(seconds);
      clock.toggleAttribute('data-over', seconds > LESSON_SECONDS);
      run.textContent = (watch.since === undefined ? run.dataset.start : run.dataset.pause) ?? '';
    };
    run.addEventListener('click', () => set(watch.since === undefined ? started(watch, Date.now()) : paused(watch, Date.now())));
    this.#part('clock-reset').addEventListener('click', () => set(STOPPED));
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('at' in data && data.at.slide === 1 && elapsed(watch, Date.now()) === 0) set(started(watch, Date.now()));
    });
    setInterval(tick, 500);
    tick();
  }
}

/** A browser may forbid storage; the clock then lasts as long as its window. */
function storageOrNone(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

const page = document.querySelector<HTMLElement>('[data-lesson]');
if (page) new Lesson(page);
