/** The part of the package that is used; it brings no types. */
declare module '@echogarden/espeak-ng-emscripten' {
  interface Worker {
    samplerate: number;
    /** 0 when the voice is there. */
    set_voice(name: string): number;
    /** Words a minute, 80 to 450. */
    set_rate(rate: number): void;
    synthesize(text: string, onSound: (samples: Int16Array) => boolean): void;
  }
  export default function load(): Promise<{ eSpeakNGWorker: new () => Worker }>;
}
