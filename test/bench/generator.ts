/** Makes news-like pages from a seed: menus, headline, article with inline markup, sidebar, comments, footer. */
import { createChance, type Chance } from './random.ts';
import * as words from './generator-words.ts';

/** topic: about US–China relations · near: names of ours in another matter · off: neither. */
export type Subject = 'topic' | 'near' | 'off';

export interface PageWish {
  subject: Subject;
  /** Paragraphs of the article; the sidebar and the comments grow with it. */
  paragraphs: number;
  language: 'en' | 'zh';
  seed: number;
}

export interface BenchPage {
  name: string;
  html: string;
}

function plainSentence(chance: Chance): string {
  const { PLAIN_SUBJECTS, PLAIN_VERBS, PLAIN_OBJECTS, PLAIN_ENDS } = words;
  return `${chance.pick(PLAIN_SUBJECTS)} ${chance.pick(PLAIN_VERBS)} ${chance.pick(PLAIN_OBJECTS)}${chance.pick(PLAIN_ENDS)}.`;
}

/** One sentence as plain text. On a topic page every second one is about the subject. */
function sentence(chance: Chance, { subject, language }: PageWish): string {
  const special = chance.next() < (subject === 'topic' ? 0.5 : 0.2);
  if (language === 'zh')
    return chance.pick(
      special && subject === 'topic'
        ? words.CHINESE_TOPIC_SENTENCES
        : words.CHINESE_PLAIN_SENTENCES,
    );
  if (special && subject === 'topic') return chance.pick(words.TOPIC_SENTENCES);
  if (special && subject === 'near') return chance.pick(words.NEAR_SENTENCES);
  return plainSentence(chance);
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Wraps some words in links and emphasis, now and then inside a name, as editors' tools do. */
function markUp(text: string, chance: Chance): string {
  if (chance.next() < 0.4) return escape(text);
  const at = chance.below(text.length);
  const end = Math.min(text.length, at + 3 + chance.below(20));
  const [open, close] = chance.pick([
    ['<a href="#">', '</a>'],
    ['<b>', '</b>'],
    ['<em>', '</em>'],
    ['<span class="x">', '</span>'],
  ] as const);
  return (
    escape(text.slice(0, at)) + open + escape(text.slice(at, end)) + close + escape(text.slice(end))
  );
}

function paragraph(chance: Chance, wish: PageWish): string {
  const gap = wish.language === 'zh' ? '' : ' ';
  const sentences = Array.from({ length: 2 + chance.below(4) }, () =>
    markUp(sentence(chance, wish), chance),
  );
  return `<p>${sentences.join(gap)}</p>`;
}

function list(chance: Chance, items: number, wish: PageWish): string {
  const item = () => `<li><a href="#"><span>${escape(sentence(chance, wish))}</span></a></li>\n`;
  return `<ul>\n${Array.from({ length: items }, item).join('')}</ul>`;
}

/** A whole page. The same wish gives the same page. */
export function generatePage(wish: PageWish): BenchPage {
  const chance = createChance(wish.seed);
  const { subject, paragraphs, language } = wish;
  const off: PageWish = { ...wish, subject: 'off' };
  const article = Array.from(
    { length: paragraphs },
    (_, index) =>
      (index % 6 === 5 ? `<h2>${escape(sentence(chance, wish))}</h2>\n` : '') +
      paragraph(chance, wish),
  ).join('\n');
  const comment = () =>
    `<div class="comment"><div><span>${chance.pick(words.PLAIN_SUBJECTS)}</span> <time>${1 + chance.below(23)}:0${chance.below(10)}</time></div>${paragraph(chance, off)}</div>\n`;
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escape(sentence(chance, wish))}</title>
<style>body{font:16px/1.5 serif;max-width:60em;margin:auto}nav li{display:inline-block}aside{float:right;width:16em}</style></head>
<body><header><nav>${list(chance, 12, off)}</nav></header>
<main><article><h1>${escape(sentence(chance, wish))}</h1>
<aside>${list(chance, Math.ceil(paragraphs / 3), off)}</aside>
${article}
</article></main>
<section class="comments">${Array.from({ length: Math.ceil(paragraphs / 2) }, comment).join('')}</section>
<footer>${list(chance, 20, off)}</footer></body></html>`;
  return { name: `generated-${subject}-${language}-${paragraphs}`, html };
}

const SIZES = [6, 18, 40, 120, 400];

/** The fixed set of every run: each subject in each size, and the topic in Chinese. */
export function generatePages(): BenchPage[] {
  const subjects: Subject[] = ['topic', 'near', 'off'];
  const wishes: Omit<PageWish, 'seed'>[] = [
    ...subjects.flatMap((subject) =>
      SIZES.map((paragraphs) => ({ subject, paragraphs, language: 'en' as const })),
    ),
    ...[18, 120].map((paragraphs) => ({
      subject: 'topic' as const,
      paragraphs,
      language: 'zh' as const,
    })),
  ];
  return wishes.map((wish, index) => generatePage({ ...wish, seed: 1000 + index }));
}
