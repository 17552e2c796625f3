import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that compare times: alone on the machine. */
const TIMED = ['test/browser/popup-speed.test.ts'];

/** The longest files, longest first: begun last, one of them would be waited for alone. */
const LONG = [
  'lives',
  'fuzz',
  'hostile-pages',
  'hostile-scripts',
  'hostile-worlds',
  'frameworks',
  'replaced',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const project = (
  name: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration => ({
  test: {
    name,
    root: `${import.meta.dirname}/..`,
    globalSetup: ['test/browser/setup.ts'],
    environment: 'node',
    // Pointers rest and pages move in real time here: on a machine busy with other things a test may need another try.
    retry: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    ...test,
  },
});

/** Tests in real browsers with the built extension. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      // Tests wait for states, and most of the time for the reader's hand. With three files at once some ten processes
      // waited for two cores, and in each run one to four tests needed another try.
      project('side by side', {
        include: ['test/browser/**/*.test.ts'],
        exclude: TIMED,
        maxWorkers: 2,
        sequence: { groupOrder: 0 },
      }),
      project('timed', {
        include: TIMED,
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
