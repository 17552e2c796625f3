/** The command line of `npm run bench`. */
import { parseArgs } from 'node:util';

export const PARTS = [
  'scan',
  'growth',
  'extension',
  'smooth',
  'hover',
  'weight',
  'frameworks',
] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** A folder of .html pages to measure on, in place of the generated ones. */
  pages?: string;
  /** The parts to run, in the fixed order. */
  only: Part[];
  /** Swap in a matcher whose cost grows with aliases times text: the growth bar must then be missed. */
  quadratic: boolean;
  /** Write the figures into README.md. */
  readme: boolean;
  /** Run each part twice in a row and tell which figures agree. */
  twice: boolean;
  /** Fewer pages and rounds, for a first look: the figures are rough. */
  quick: boolean;
}

export const USAGE = `npm run bench -- [--pages DIR] [--only ${PARTS.join(',')}] [--twice] [--quadratic] [--quick] [--readme]`;

/** @throws with the usage when an argument is unknown. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string' },
      only: { type: 'string' },
      quadratic: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      twice: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  const { pages, only, ...rest } = values;
  const wanted = only?.split(',') ?? [...PARTS];
  const unknown = wanted.filter((part) => !PARTS.includes(part as Part));
  if (unknown.length > 0)
    throw new Error(`There is no part "${unknown.join(', ')}".\nUsage: ${USAGE}`);
  return {
    ...rest,
    ...(pages === undefined ? {} : { pages }),
    only: PARTS.filter((part) => wanted.includes(part)),
  };
}
