/** What only the place it is shown in knows goes into a drawn card: the article's day, why the name is marked, the way back. */
import { isAfter, showDate } from './dates.ts';
import { BRIEFING_DAY, stripAt } from './strip.ts';
import { localeOf } from './words.ts';
import type { Translate } from './translate.tsx';

/** Units a word on the strip takes. */
const WORD = 64;

/** By what a name was recognised. */
export interface Why {
  alias: string;
  rule: string;
  evidence: string;
}

/** What the reader has just done, and can undo. */
export type Done = 'not-here' | 'mute';

export interface Filling {
  /** The day the page says it was published, YYYY-MM-DD. */
  article: string | undefined;
  /** Absent when the card was reached from another card. */
  why: Why | undefined;
  /** Name of the card Back leads to. */
  backTo: string | undefined;
  done: Done | undefined;
}

/**
 * Safe to call again on the same card: everything it sets, it sets anew.
 * @param t the host's words
 */
export function fillCard(
  card: Element,
  { article, why, backTo, done }: Filling,
  t: Translate,
): void {
  const parts = (name: string) => [...card.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`)];
  /** Shows a part with a text, or hides it. */
  const put = (name: string, text: string | undefined) => {
    for (const part of parts(name)) {
      part.hidden = text === undefined;
      if (text !== undefined) part.textContent = text;
    }
  };
  const show = (name: string, on: boolean) => {
    for (const part of parts(name)) part.hidden = !on;
  };
  show('back', backTo !== undefined);
  put('back-name', backTo ?? '');
  show('why', why !== undefined);
  if (why) put('why-text', tellWhy(why, t));
  show('action', done === undefined);
  show('undo', done !== undefined);
  put('done', done && t(done === 'mute' ? 'card_muted' : 'card_hidden_here'));
  if (article) fillDates(card, article, put, t);
}

const dateOf = ({ dataset }: HTMLElement): string => dataset['date'] ?? '';

function fillDates(
  card: Element,
  article: string,
  put: (name: string, text: string | undefined) => void,
  t: Translate,
): void {
  const locale = localeOf(t);
  const day = showDate(article, locale);
  const dated = (selector: string) => [...card.querySelectorAll<HTMLElement>(selector)];
  const [change] = dated('.change[data-fill]');
  if (change && isAfter(dateOf(change), article)) {
    put('since', t('card_after_article'));
    const then = dated('.then').findLast((one) => !isAfter(dateOf(one), article));
    if (then) then.hidden = false;
  }
  const later = dated('.events [data-date]').find((one) => isAfter(dateOf(one), article));
  const divide = later?.querySelector<HTMLElement>('[data-fill="divide"]');
  if (divide) {
    divide.hidden = false;
    divide.textContent = t('card_article_of', day);
  }
  const note = card.querySelector<HTMLElement>('[data-fill="too-new"]');
  const until = note?.dataset['knownUntil'] ?? '9999';
  if (note && isAfter(article.slice(0, until.length), until)) {
    note.hidden = false;
    note.textContent = t('card_too_new', day, showDate(until, locale));
  }
  markStrip(card.querySelector<SVGElement>('.strip'), article);
}

/** The article's day on the strip; beside the briefing's own its word would cover the other. */
function markStrip(strip: SVGElement | null, article: string): void {
  const mark = strip?.querySelector('[data-fill="article-line"]');
  if (!strip || !mark) return;
  const { from = '', to = '' } = strip.dataset;
  if (article < from || article > to) return;
  const [at, briefing] = [article, BRIEFING_DAY].map((day) => stripAt(day, { from, to })) as [
    number,
    number,
  ];
  mark.setAttribute('transform', `translate(${at})`);
  mark.setAttribute('visibility', 'visible');
  if (Math.abs(at - briefing) < WORD) mark.lastElementChild!.textContent = '';
}

function tellWhy({ alias, rule, evidence }: Why, t: Translate): string {
  const key = `card_rule_${rule.replaceAll('-', '_')}`;
  const known = t(key);
  return [
    t('card_why_alias', alias),
    known === key ? t('card_why_rule', rule) : known,
    evidence && t('card_why_evidence', evidence),
  ]
    .filter(Boolean)
    .join(' ');
}
