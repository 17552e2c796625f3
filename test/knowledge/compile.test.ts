import { expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';

test('the bundled briefing compiles with all its entries', () => {
  expect(compile(readBriefingFiles()).briefing.entries).toHaveLength(75);
});
