import { addDays } from '../handbook/days.ts';
import type { Words } from '../handbook/words.ts';
import type { MonthPlan } from './month.ts';
import { textOf } from './plan.ts';
import { approval, daysOf, kindName, planName, put, showItems, showMonth, showOff, slotName } from './show.ts';

export const ICS_TYPE = 'text/calendar; charset=utf-8';

const ZONE = 'Asia/Ho_Chi_Minh';
/** RFC 5545, 3.1: a line holds at most 75 octets without its end. */
const LINE_OCTETS = 75;

/**
 * A month plan as a calendar (RFC 5545): one event a slot, at the hours of Vietnam, tentative until the ward has approved.
 * A day off is an event of the whole day. An event keeps its UID when its guide changes, so that a calendar read in again brings the old one up to date.
 * @param date build date, `2026-11-22`: the stamp of every event
 */
export function writeIcs(plan: MonthPlan, words: Words, date: string): Uint8Array {
  const { month, schedule, ward, airings } = plan;
  const host = ward.host ?? `${ward.id}.invalid`;
  const name = `${words.schedule.title} ${showMonth(month, words)}, ${ward.unit}`;
  const stamp = `${date.replaceAll('-', '')}T000000Z`;
  const at = (day: string, clock: string) => `${day.replaceAll('-', '')}T${clock.replace(':', '')}00`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//Cam nang Dich vu cong//VI`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    'BEGIN:VTIMEZONE',
    `TZID:${ZONE}`,
    'BEGIN:STANDARD',
    'DTSTART:19750613T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0700',
    'TZNAME:+07',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...airings.flatMap((airing) => {
      const { date: day, slot, end, title, name: file } = airing;
      const about = [
        title,
        ...showItems(airing, words),
        put(words.schedule.read, { file: ward.host ? `https://${ward.host}${textOf(airing)}` : textOf(airing) }),
        `${words.schedule.files}: ${file}`,
        approval(schedule, words),
      ].join('\n');
      return [
        'BEGIN:VEVENT',
        `UID:${day}-${slot.id}@${host}`,
        `DTSTAMP:${stamp}`,
        `DTSTART;TZID=${ZONE}:${at(day, slot.start)}`,
        `DTEND;TZID=${ZONE}:${at(day, end)}`,
        `SUMMARY:${escape(`${slotName(slot.id, words)}: ${title} (${kindName(airing, words)})`)}`,
        `DESCRIPTION:${escape(about)}`,
        `CATEGORIES:${escape(words.operator.title)}`,
        `STATUS:${schedule.approved ? 'CONFIRMED' : 'TENTATIVE'}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ];
    }),
    ...daysOf(plan).flatMap((day) => {
      if (!('off' in day)) return [];
      const whole = (of: string) => `;VALUE=DATE:${of.replaceAll('-', '')}`;
      return ['BEGIN:VEVENT', `UID:${day.date}-nghi@${host}`, `DTSTAMP:${stamp}`, `DTSTART${whole(day.date)}`, `DTEND${whole(addDays(day.date, 1))}`, `SUMMARY:${escape(showOff(day.off, words))}`, 'TRANSP:TRANSPARENT', 'END:VEVENT'];
    }),
    'END:VCALENDAR',
  ];
  return Buffer.from(`${lines.map(fold).join('\r\n')}\r\n`.normalize('NFC'));
}

/** Name of the file: `lich-phat-thanh-2026-12.ics`. */
export const icsName = (month: string): string => `${planName(month)}.ics`;

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends of a text. Control characters have no place in one. */
export function escape(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A long line broken so that each piece holds at most 75 octets and no character is cut; what follows begins with a space. */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      [piece, octets] = [' ', 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
