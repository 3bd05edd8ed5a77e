/** The calendar day in Vietnam, `2026-11-22`, whatever the zone of the machine. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}
