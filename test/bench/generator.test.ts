import { describe, expect, it } from 'vitest';
import { generatePage, generatePages } from './generator.ts';

const wish = { subject: 'topic', paragraphs: 20, language: 'en', seed: 5 } as const;
const textOf = (html: string) => html.replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, '');

describe('generatePage', () => {
  it('gives the same page for the same wish, another one for another seed', () => {
    expect(generatePage(wish)).toEqual(generatePage(wish));
    expect(generatePage(wish).html).not.toBe(generatePage({ ...wish, seed: 6 }).html);
  });
  it('speaks of the subject on a topic page alone', () => {
    expect(textOf(generatePage(wish).html)).toContain('Antony Blinken');
    expect(textOf(generatePage({ ...wish, subject: 'off' }).html)).not.toMatch(
      /Blinken|China|Beijing|Washington/,
    );
    const near = textOf(generatePage({ ...wish, subject: 'near', paragraphs: 60 }).html);
    expect(near).toContain('China');
    expect(near).not.toContain('Blinken');
  });
  it('splits text by inline markup without losing a letter', () => {
    const { html } = generatePage({ ...wish, paragraphs: 80 });
    expect(html).toMatch(/[a-z]<(b|em|a href="#"|span class="x")>[a-z]/i);
    expect(textOf(html)).toContain('will meet Chinese Foreign Minister Wang Yi in Beijing');
  });
  it('closes what it opens', () => {
    const { html } = generatePage(wish);
    for (const tag of ['p', 'b', 'em', 'a', 'span', 'div', 'li', 'ul'])
      expect(html.split(`</${tag}>`).length, tag).toBe(
        html.split(new RegExp(`<${tag}[ >]`)).length,
      );
  });
});

describe('generatePages', () => {
  it('has unlike names and sizes', () => {
    const pages = generatePages();
    expect(new Set(pages.map((page) => page.name)).size).toBe(pages.length);
    const sizes = pages.map((page) => page.html.length);
    expect(Math.max(...sizes)).toBeGreaterThan(20 * Math.min(...sizes));
  });
  it('writes Chinese, too', () => {
    expect(generatePages().some((page) => page.html.includes('习近平'))).toBe(true);
  });
});
