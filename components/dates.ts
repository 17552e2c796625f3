/** Dates as the briefing writes them (2024-05-20, 2024-05, 2024), shown in the reader's language. */

const FORMS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** @param locale a BCP 47 tag; a date that is none is shown as it is. */
export function showDate(date: string, locale: string, month: 'long' | 'short' = 'long'): string {
  const form = FORMS[date.length];
  const time = Date.parse(date);
  if (!form || Number.isNaN(time)) return date;
  const written = form.month ? { ...form, month } : form;
  return new Intl.DateTimeFormat(locale, { ...written, timeZone: 'UTC' }).format(time);
}

/** Only month and year: how exactly a role "as of" a day is meant. */
export const showMonth = (date: string, locale: string): string =>
  showDate(date.slice(0, 7), locale);

/** Whether `date` lies wholly after `day`: a month that contains the day does not. */
export const isAfter = (date: string, day: string): boolean => date > day.slice(0, date.length);
