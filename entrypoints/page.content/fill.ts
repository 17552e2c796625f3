/** What only this page knows goes into a drawn card: the article's day, why the name is marked, the way back. */
import { isAfter, showDate } from '../../components/dates.ts';
import { stripAt } from '../../components/strip.ts';
import { wordsFrom } from '../../components/words.ts';
import { translate } from './extension.ts';

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

/** Safe to call again on the same card: everything it sets, it sets anew. */
export function fill(card: Element, { article, why, backTo, done }: Filling): void {
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
  show('kind', backTo === undefined);
  show('back', backTo !== undefined);
  put('back-name', backTo ?? '');
  show('why', why !== undefined);
  if (why) put('why-text', tellWhy(why));
  show('action', done === undefined);
  show('undo', done !== undefined);
  put('done', done && translate(done === 'mute' ? 'card_muted' : 'card_hidden_here'));
  if (article) fillDates(card, article, put);
}

function fillDates(
  card: Element,
  article: string,
  put: (name: string, text: string | undefined) => void,
): void {
  const { locale } = wordsFrom(translate);
  const day = showDate(article, locale);
  const change = card.querySelector<HTMLElement>('.change');
  if (change?.dataset['date'] && isAfter(change.dataset['date'], article))
    put('since', translate('card_after_article'));
  const later = [...card.querySelectorAll<HTMLElement>('.events [data-date]')].find(({ dataset }) =>
    isAfter(dataset['date'] ?? '', article),
  );
  const divide = later?.querySelector<HTMLElement>('[data-fill="divide"]');
  if (divide) {
    divide.hidden = false;
    divide.textContent = translate('card_article_of', day);
  }
  const note = card.querySelector<HTMLElement>('[data-fill="too-new"]');
  const until = note?.dataset['knownUntil'] ?? '9999';
  if (note && isAfter(article.slice(0, until.length), until)) {
    note.hidden = false;
    note.textContent = translate('card_too_new', day, showDate(until, locale));
  }
  const line = card.querySelector('[data-fill="article-line"]');
  line?.setAttribute('x1', String(stripAt(article)));
  line?.setAttribute('x2', String(stripAt(article)));
  line?.setAttribute('visibility', 'visible');
}

function tellWhy({ alias, rule, evidence }: Why): string {
  const key = `card_rule_${rule.replaceAll('-', '_')}`;
  const known = translate(key);
  return [
    translate('card_why_alias', alias),
    known === key ? translate('card_why_rule', rule) : known,
    evidence && translate('card_why_evidence', evidence),
  ]
    .filter(Boolean)
    .join(' ');
}
