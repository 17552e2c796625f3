/** The words of every language: all that are used are there, nothing else is, and each says as much as the English. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  MARK_STYLES,
  MODES,
  OPENINGS,
  THEMES,
  type Standing,
} from '../entrypoints/shared/settings.ts';
import { RULES } from '../knowledge/lexicon.ts';
import type { VerdictCode } from '../knowledge/recognise.ts';
import { KINDS, relationSchema } from '../knowledge/schema.ts';

const ROOT = join(import.meta.dirname, '..');
const LOCALES = join(ROOT, 'assets/public/_locales');
const LANGUAGES = {
  en: 'en',
  fr: 'fr',
  es: 'es',
  de: 'de',
  ja: 'ja',
  zh_CN: 'zh-CN',
  zh_TW: 'zh-TW',
};

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Message>;
const read = (locale: string) =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages;
const english = read('en');

const under = (values: readonly string[]) => values.map((value) => value.replaceAll('-', '_'));
const STATUSES = relationSchema.shape.status.options;
const STANDINGS = {
  'off-everywhere': 0,
  paused: 0,
  'off-here': 0,
  'not-chosen': 0,
} satisfies Record<Exclude<Standing, 'on'>, 0>;
const VERDICTS = { subject: 0, person: 0, none: 0, few: 0, one_side: 0 } satisfies Record<
  VerdictCode,
  0
>;

/** Keys put together in code: the part before `${`, what may stand there, and the part after `}`. */
const COMPOSED: Record<string, readonly string[]> = {
  'card_kind_*': KINDS,
  'card_rule_*': RULES.filter((rule) => rule !== 'cue' && rule !== 'trap'),
  'card_status_*': STATUSES.filter((status) => status !== 'reported'),
  'options_mode_*': MODES,
  'options_mode_*_note': MODES,
  'options_open_*': under(OPENINGS),
  'options_sites_*': ['always', 'never'],
  'options_style_*': MARK_STYLES,
  'options_theme_*': THEMES,
  'options_which_*': ['first', 'all'],
  'options_which_*_note': ['first', 'all'],
  'popup_kind_*': KINDS,
  'popup_kind_one_*': KINDS,
  'popup_map_key_*': STATUSES,
  'popup_number_*': Array.from({ length: 12 }, (_, at) => String(at + 1)),
  'popup_page_*': under(Object.keys(STANDINGS)),
  'popup_room_*': ['page', 'summary', 'timeline', 'map'],
  'popup_site_rule_*': ['gate', 'always', 'never'],
  'popup_timeline_*': ['story', 'april', 'since', 'list'],
  'popup_timeline_key_*': ['briefing', 'context', 'later'],
  'reason_*': Object.keys(VERDICTS),
  'welcome_*': ['read', 'sent', 'page', 'asof'],
  'welcome_*_title': ['read', 'sent', 'page', 'asof'],
};

const code = ['entrypoints', 'components']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:tsx?|html)$/.test(path))
      .map((path) => join(ROOT, folder, path)),
  )
  .concat(join(ROOT, 'wxt.config.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const PREFIX = '(?:card|popup|options|welcome|reason|background|command|extension|language)';
const composed = new Set(
  [...code.matchAll(new RegExp(`\`(${PREFIX}_[^\`]*\\$\\{[^\`]*)\``, 'g'))].map(([, key]) =>
    key!.replace(/\$\{[^}]*\}/g, '*'),
  ),
);
const plain = new Set(
  [...code.matchAll(new RegExp(`['"\`]((?:${PREFIX}_\\w+|language|extensionName))['"\`]`, 'g'))]
    .map(([, key]) => key!)
    .concat(Array.from(code.matchAll(/__MSG_(\w+?)__/g), ([, key]) => key!)),
);

/** "card_sources" names a message; "popup_mentions" names forms of one. */
const isCounted = (key: string) => `${key}_other` in english && !(key in english);
const used = new Set([
  ...[...plain].filter((key) => !isCounted(key)),
  ...Object.entries(COMPOSED).flatMap(([key, values]) =>
    values.map((value) => key.replace('*', value)),
  ),
]);
const counted = [...plain].filter(isCounted);

/** The forms a language has for the numbers we count: for millions it may have another, which falls back to `other`. */
const formsOf = (language: string) => {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))];
};
const keysFor = (language: string) =>
  [
    ...used,
    ...counted.flatMap((key) => formsOf(language).map((form) => `${key}_${form}`)),
  ].toSorted();

/** Which values a message shows, and how often. */
const shown = ({ message }: Message) =>
  (message.match(/\$(?:[A-Z_]+\$|\d)|%s/g) ?? []).toSorted().join(' ');

it('knows every way in which code composes a key', () => {
  expect([...composed].toSorted()).toEqual(Object.keys(COMPOSED).toSorted());
});

it('speaks the languages it is said to speak', () => {
  expect(readdirSync(LOCALES).toSorted()).toEqual(Object.keys(LANGUAGES).toSorted());
});

describe.each(Object.entries(LANGUAGES))('%s', (locale, language) => {
  const messages = read(locale);

  it('has each message that is used and no other, sorted', () => {
    expect(Object.keys(messages)).toEqual(keysFor(language));
  });

  it('says which language it is', () => {
    expect(messages['language']?.message).toBe(language);
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language]);
  });

  it('says something in each, and shows what the English shows', () => {
    for (const [key, message] of Object.entries(messages)) {
      expect(message.message.trim(), key).not.toBe('');
      const model = english[key]!;
      expect(shown(message), key).toBe(shown(model));
      const contents = ({ placeholders = {} }: Message) =>
        Object.entries(placeholders).map(([name, { content }]) => [name, content]);
      expect(contents(message), key).toEqual(contents(model));
      for (const [name] of message.message.matchAll(/\$[A-Z_]+\$/g))
        expect(message.placeholders, key).toHaveProperty(name.slice(1, -1).toLowerCase());
    }
  });

  it('fits where stores and browsers cut', () => {
    expect(messages['extensionName']?.message).toBe('Backgrounder');
    // Chrome refuses a longer description.
    expect(messages['extensionDescription']!.message.length).toBeLessThanOrEqual(132);
  });
});

it('is translated, not copied', () => {
  const copied = Object.keys(LANGUAGES)
    .filter((locale) => locale !== 'en')
    .flatMap((locale) =>
      Object.entries(read(locale))
        // Names and short words may be the same in two languages.
        .filter(([key, { message }]) => message.length > 24 && message === english[key]!.message)
        .map(([key]) => `${locale}: ${key}`),
    )
    .filter((key) => !key.endsWith('popup_source_dated'));
  expect(copied).toEqual([]);
});
