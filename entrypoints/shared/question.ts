/** What the popup shall open with: left by the context menu, taken by the popup. */

/** Key in session storage, which ends with the browser and is never written to disk. */
export const QUESTION_KEY = 'question';

/** An entry whose card to show, or words to look up. */
export type Question = { entry: string } | { words: string };

export function readQuestion(raw: unknown): Question | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { entry, words } = raw as Record<string, unknown>;
  if (typeof entry === 'string') return { entry };
  if (typeof words === 'string') return { words };
  return undefined;
}
