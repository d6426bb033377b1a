/** True for 2026-02-28, not for 2026-02-30. Such days are in order as texts are. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(text);
}

/** From one calendar day to another, negative where that is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether what holds until a day is over; that day still counts. Without an end nothing is. */
export function isPast(until: string | undefined, today: string): boolean {
  return until !== undefined && until < today;
}
