/** What a page shows of us, seen from the page's own script: marks in the highlight registry, our host element. */
import type { Page } from 'puppeteer-core';
import { HOST } from './eyes.ts';

export interface Mark {
  /** The marked text, white space folded. */
  text: string;
  /** Ids of the elements around it, innermost first. */
  within: string[];
}

/** All marks of a page (without the keyboard's ring), in no particular order. */
export async function marksOf(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const marks: { text: string; within: string[] }[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('backgrounder-') || name === 'backgrounder-ring') return;
      highlight.forEach((given) => {
        const range = document.createRange();
        range.setStart(given.startContainer, given.startOffset);
        range.setEnd(given.endContainer, given.endOffset);
        const within: string[] = [];
        for (let at: Node | null = given.startContainer; at; at = at.parentNode)
          if (at instanceof Element && at.id) within.push(at.id);
        marks.push({ text: range.toString().replaceAll(/\s+/g, ' '), within });
      });
    });
    return marks;
  });
}

/** How much of us is in a page: highlights of any kind, and host elements. */
export async function tracesOf(page: Page): Promise<{ highlights: number; hosts: number }> {
  return page.evaluate((host) => {
    let highlights = 0;
    CSS.highlights.forEach((_highlight, name) => {
      if (name.startsWith('backgrounder')) highlights += 1;
    });
    return { highlights, hosts: document.querySelectorAll(host).length };
  }, HOST);
}

/** Asks again and again until the answer satisfies; returns the last answer when the time is over, for the test to judge. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  satisfies: (answer: Answer) => boolean,
  time = 10_000,
): Promise<Answer> {
  const end = performance.now() + time;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer) || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until the page has at least this many marks and their number has stopped growing. */
export async function settledMarks(page: Page, least = 1): Promise<Mark[]> {
  let marks = await until(
    () => marksOf(page),
    (found) => found.length >= least,
  );
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const more = await marksOf(page);
    if (more.length === marks.length) return more;
    marks = more;
  }
}
