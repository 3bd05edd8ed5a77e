/** Sound of one channel: samples from −1 to 1, and how many of them a second. */
export interface Pcm {
  samples: Float32Array;
  /** Samples a second. */
  rate: number;
}

/** Which of two presenters. */
export type Presenter = 1 | 2;

/** What one presenter reads without another between. */
export interface Paragraph {
  /** Absent where one voice reads everything. */
  presenter?: Presenter;
  /** All in words. */
  sentences: readonly string[];
}

export type Script = readonly Paragraph[];

/** Whatever reads a script aloud. */
export interface Voice {
  /** Program, version and settings: the same id and script give the same sound. */
  id: string;
  /**
   * @param seconds how long the reading should take with its pauses; a voice that cannot choose its speed ignores it
   * @throws VoiceError in one Vietnamese sentence
   */
  speak(script: Script, seconds: number): Promise<Pcm>;
}

/** One bulletin cannot be read (Vietnamese, one sentence). */
export class VoiceError extends Error {
  override name = 'VoiceError';
}

/** The voice itself is not there: no bulletin can be read (Vietnamese, one sentence). */
export class MissingVoiceError extends VoiceError {
  override name = 'MissingVoiceError';
}
