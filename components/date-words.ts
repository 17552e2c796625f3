/** Dates of the briefing in words: days, months or years, in UTC, as exactly as they are known. */
import { countWords } from './count-words.ts';
import type { Translate } from './translate.tsx';
import { localeOf } from './words.ts';

/** Numbers up to here are written as words, as newspapers do. */
const LAST_WRITTEN_OUT = 12;

/** @param date 2024-04-20, 2024-04 or 2024 @param month how the month is written */
export function dateWords(date: string, t: Translate, month: 'long' | 'short' = 'long'): string {
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat(localeOf(t), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 && { month }),
    ...(parts > 2 && { day: 'numeric' }),
  }).format(new Date(date));
}

/** A day, or from one day to another with what they share said once: "24–26 April 2024". */
export function spanWords(
  date: string,
  endDate: string | undefined,
  t: Translate,
  month: 'long' | 'short' = 'long',
): string {
  if (endDate === undefined) return dateWords(date, t, month);
  return new Intl.DateTimeFormat(localeOf(t), {
    timeZone: 'UTC',
    year: 'numeric',
    month,
    day: 'numeric',
  }).formatRange(new Date(date), new Date(endDate));
}

/** Whole years and months from a day to another (UTC); never negative. */
export function ageOf(date: string, now: Date): { years: number; months: number } {
  const from = new Date(date);
  const months =
    (now.getUTCFullYear() - from.getUTCFullYear()) * 12 +
    (now.getUTCMonth() - from.getUTCMonth()) -
    (now.getUTCDate() < from.getUTCDate() ? 1 : 0);
  const whole = Math.max(0, months);
  return { years: Math.floor(whole / 12), months: whole % 12 };
}

/** "two years and seven months ago"; less than a month is "less than a month ago". */
export function ageWords(date: string, now: Date, t: Translate): string {
  const { years, months } = ageOf(date, now);
  const inYears = spelled(t, 'popup_age_years', years);
  const inMonths = spelled(t, 'popup_age_months', months);
  if (years === 0 && months === 0) return t('popup_age_new');
  if (years === 0) return t('popup_age_one_unit', inMonths);
  if (months === 0) return t('popup_age_one_unit', inYears);
  return t('popup_age_two_units', inYears, inMonths);
}

/** `count` as $1 in figures and as $2 in words where newspapers write words. */
function spelled(t: Translate, key: string, count: number): string {
  const written = count >= 1 && count <= LAST_WRITTEN_OUT ? t(`popup_number_${count}`) : '';
  return countWords(t, key, count, written || String(count));
}
