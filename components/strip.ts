/** The timeline strip of a card, in its own units. It spans the briefing's time: from the low point to the inauguration. */
const FROM = Date.parse('2023-01-01');
const TO = Date.parse('2024-07-01');

export const STRIP_WIDTH = 320;

/** Where a date stands on the strip; what lies outside stands at its ends. */
export function stripAt(date: string): number {
  const share = (Date.parse(date) - FROM) / (TO - FROM);
  return Math.round(10 + Math.max(0, Math.min(1, share)) * (STRIP_WIDTH - 20));
}
