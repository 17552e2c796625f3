/* oxlint-disable oxc/no-map-spread -- these maps make one small object each, of optional parts */
/**
 * Random pages and random changes to them, as plain data: the same plan gives the same page every time, in a living
 * document and in an inert one. Nodes are meant by number, counted in document order at the moment of the step.
 */
import fc from 'fast-check';

/** A node to make: text, or an element with children and perhaps an open shadow root. */
export type Spec =
  | { text: string }
  | { tag: string; attributes?: Record<string, string>; children: Spec[]; shadow?: Spec[] };

export type Step =
  | { do: 'set-text'; node: number; text: string }
  | { do: 'split'; node: number; at: number }
  | { do: 'normalize'; node: number }
  | { do: 'insert'; node: number; at: number; spec: Spec }
  | { do: 'replace-children'; node: number; specs: Spec[] }
  | { do: 'remove'; node: number }
  | { do: 'move'; node: number; to: number; at: number }
  | { do: 'wrap'; node: number; tag: string }
  | { do: 'unwrap'; node: number }
  | { do: 'attribute'; node: number; name: string; value: string | null }
  | { do: 'wait'; ms: number };

export interface Plan {
  specs: Spec[];
  steps: Step[];
}

/** Whole names, halves of names, what must not match, and what stands between them. */
const PIECES = [
  'Xi Jinping',
  'Antony Blinken',
  'Blinken',
  'Wang Yi',
  'Lai Ching-te',
  'Janet Yellen',
  'Yellen',
  'Xi',
  'Jinping',
  'Antony',
  'Wang',
  'Yi',
  'Lai Ching',
  '-te',
  'Secretary of State',
  'President',
  'Washington Post',
  'Wang Yibo',
  'Trump Tower',
  'South China Morning Post',
  'Bank of China',
  'China',
  'Beijing',
  'Washington',
  'Taiwan',
  'the South China Sea',
  'U.S.',
  'overcapacity',
  '习近平',
  '布林肯',
  '台湾',
  '习',
  '近平',
  'Xi\u00A0Jinping',
  'Xi\u00ADJinping',
  'XI JINPING',
  'met',
  'said',
  'and',
  'rain',
  'on Friday',
  '.',
  ', ',
  ' ',
  '\n',
  '',
  '’s',
  '-',
  '“',
  '”',
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '')), {
    minLength: 1,
    maxLength: 9,
  })
  .map((pairs) => pairs.flat().join(''));

const inline = fc.constantFrom('b', 'i', 'a', 'span', 'em', 'mark', 'font', 'sup', 'q');
const breaking = fc.constantFrom('p', 'div', 'li', 'h2', 'section', 'td', 'blockquote', 'x-box');
const unread = fc.constantFrom('code', 'script', 'style', 'textarea', 'button', 'svg', 'template');
const tag = fc.oneof(
  { arbitrary: inline, weight: 5 },
  { arbitrary: breaking, weight: 5 },
  { arbitrary: unread, weight: 1 },
);

/** Attributes that decide whether and how text is read. */
const attribute = fc.constantFrom<[string, string]>(
  ['contenteditable', 'true'],
  ['contenteditable', 'false'],
  ['role', 'textbox'],
  ['lang', 'zh'],
  ['class', 'x'],
);

const { spec } = fc.letrec<{ spec: Spec; children: Spec[] }>((tie) => ({
  children: fc.array(tie('spec'), { maxLength: 4, depthIdentifier: 'tree' }),
  spec: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'tree', withCrossShrink: true },
    { arbitrary: text.map((value): Spec => ({ text: value })), weight: 3 },
    {
      arbitrary: fc
        .record({
          tag,
          children: tie('children'),
          attributes: fc.option(attribute, { freq: 8, nil: undefined }),
          shadow: fc.option(tie('children'), { freq: 8, nil: undefined }),
        })
        .map(({ tag: name, children, attributes, shadow }): Spec => ({
          tag: name,
          children,
          ...(attributes && { attributes: Object.fromEntries([attributes]) }),
          // Only some elements can hold a shadow root.
          ...(shadow && ['div', 'p', 'section', 'span', 'x-box'].includes(name) && { shadow }),
        })),
      weight: 2,
    },
  ),
}));

const node = fc.nat(400);
const at = fc.nat(12);
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('set-text' as const), node, text }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constant('split' as const), node, at }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('normalize' as const), node }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('insert' as const), node, at, spec }), weight: 4 },
  {
    arbitrary: fc.record({
      do: fc.constant('replace-children' as const),
      node,
      specs: fc.array(spec, { maxLength: 3 }),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ do: fc.constant('remove' as const), node }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('move' as const), node, to: node, at }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('wrap' as const), node, tag: inline }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('unwrap' as const), node }), weight: 1 },
  {
    arbitrary: fc
      .record({ do: fc.constant('attribute' as const), node, set: attribute, off: fc.boolean() })
      .map(({ set: [name, value], off, ...rest }) => ({
        ...rest,
        name,
        value: off ? null : value,
      })),
    weight: 1,
  },
  {
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 5, 30, 300) }),
    weight: 1,
  },
);

/** Plans with exactly `steps` steps. */
export const plans = (steps: number): fc.Arbitrary<Plan> =>
  fc.record({
    specs: fc.array(spec, { minLength: 3, maxLength: 8 }),
    steps: fc.array(step, { minLength: steps, maxLength: steps }),
  });
