/** The story all frameworks tell: what stands on the page at each step is a function of the step alone. */

/** One paragraph: text, a name in bold, more text. */
export interface Paragraph {
  key: string;
  before: string;
  name: string;
  after: string;
  /** Shown as a list item with a date, when there is one: a branch frameworks swap. */
  date?: string;
}

export const STEPS = 7;

/** Names that stand in the story at every step but the fifth, which has no story at all. */
export const STORY_NAMES = ['Antony Blinken', 'Wang Yi', 'Xi Jinping'];

const START: Paragraph[] = [
  ['blinken', 'Secretary of State ', 'Antony Blinken', ' met President Xi Jinping in Beijing.'],
  ['wang', 'Foreign Minister ', 'Wang Yi', ' had received him before that in the same city.'],
  ['lai', 'In Taipei ', 'Lai Ching-te', ' takes office on 20 May; China calls him a separatist.'],
  ['yellen', 'Treasury Secretary ', 'Janet Yellen', ' warned of Chinese overcapacity in April.'],
].map(([key, before, name, after]) => ({ key, before, name, after }) as Paragraph);

const more = (count: number): Paragraph[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `more-${at}`,
    before: `${at + 1}. Washington and Beijing speak, says `,
    name: at % 2 ? 'Antony Blinken' : 'Wang Yi',
    after: `, and Xi Jinping listens for the ${at + 1}th time.`,
  }));

/** What stands on the page after `step` updates. */
export function storyAt(step: number): Paragraph[] {
  const [blinken, wang, lai, yellen] = START as [Paragraph, Paragraph, Paragraph, Paragraph];
  switch (step) {
    case 0:
      return START;
    case 1: // Text under a mark changes, and a marked name gives way to another.
      return [
        { ...blinken, after: ' left Beijing after he had met President Xi Jinping.' },
        { ...wang, name: 'Wang Yi', before: 'China’s ' },
        { ...lai, name: 'Tsai Ing-wen' },
        yellen,
      ];
    case 2: // A marked paragraph goes, the others change places.
      return [yellen, blinken, wang];
    case 3: // A branch is swapped under a mark.
      return [{ ...blinken, date: '26 April 2024' }, { ...wang, date: '26 April 2024' }, lai];
    case 4: // Much comes at once, in front.
      return [...more(40), ...START];
    case 5: // All of it goes.
      return [];
    default:
      return START.toReversed();
  }
}

/** The text of the whole story as the page must show it. */
export const storyText = (step: number): string =>
  storyAt(step)
    .map(({ before, name, after, date }) => `${date ? `${date}: ` : ''}${before}${name}${after}`)
    .join('');

/** What each framework's page offers the test, as `window.story`. */
export interface StoryPage {
  /** Takes over what the server sent (or draws it, where nothing was sent). */
  hydrate(): void | Promise<void>;
  /** Draws another step; settled when it stands. */
  update(step: number): void | Promise<void>;
}

export const offer = (page: StoryPage) => Object.assign(globalThis, { story: page });
