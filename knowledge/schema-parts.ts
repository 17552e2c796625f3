/** The small parts all schemas of the briefing are made of. */
import { z } from 'zod';

/** An id: small letters, digits and single hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: use small letters, digits and single hyphens');

/** Words that are shown or searched: never empty. */
export const text = z
  .string()
  .trim()
  .min(1, 'is empty: write the words, or remove the field if it may be left out');

const isDate = (value: string): boolean => {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A day, month or year that exists: 2024-04-20, 2024-04 or 2024, as exact as it is known. */
export const date = z
  .string()
  .refine(isDate, 'is no date: write a day, month or year as 2024-04-20, 2024-04 or 2024');

/** A day: 2024-04-20. */
export const day = date.refine((value) => value.length === 10, 'is no day: write it as 2024-04-20');

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const isKnown = (names: Intl.DisplayNames, code: string): boolean => {
  try {
    return names.of(code) !== undefined;
  } catch {
    return false;
  }
};

/** A language as elements name it (BCP 47): ja, zh-Hant. */
export const language = z
  .string()
  .refine(
    (code) => isKnown(languages, code),
    'is no language code: write it as ja, zh-Hant or zh-Hans',
  );

/** A country in small letters (ISO 3166), or "eu". */
export const flag = z
  .string()
  .refine(
    (code) => /^[a-z]{2}$/.test(code) && isKnown(regions, code.toUpperCase()),
    'is no country code: write two small letters (us, cn, tw), or eu',
  );

/** A web address as readers may follow it: without what tells a publisher who sent them. */
export const address = z
  .url({ protocol: /^https?$/, error: 'is no web address: write it with https:// or http://' })
  .refine(
    (url) => !/[?&](utm_[a-z]+|fbclid|gclid|ncmp|mc_cid|mc_eid)=/.test(url),
    'carries tracking parameters (utm_… and the like): remove them from the address',
  );
