import { commandVoice } from './command.ts';
import { espeakVoice } from './espeak.ts';
import type { Voice } from './voice.ts';

/**
 * The voice of drafts: the command set for this machine, or else espeak-ng.
 * @param command value of `CAMNANG_VOICE`
 * @throws RangeError for a command that is none (Vietnamese)
 */
export const chooseVoice = (command: string | undefined): Voice => (command?.trim() ? commandVoice(command) : espeakVoice());
