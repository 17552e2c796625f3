import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BRIEFING_FOLDER } from '../../knowledge/files.ts';

const HOUSE = join(import.meta.dirname, '../..');
/** A build that is refused ends within a second or two; a slow machine gets a minute. */
const TIMEOUT_MS = 60_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-briefing-'));
  cpSync(BRIEFING_FOLDER, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the real build on the copied briefing. Node's inspector and test settings are not handed on. */
async function build(): Promise<{ code: number; output: string }> {
  const wxt = join(HOUSE, 'node_modules/wxt/bin/wxt.mjs');
  const env = { PATH: process.env['PATH'], NO_COLOR: '1', BACKGROUNDER_BRIEFING: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, [wxt, 'build'], { cwd: HOUSE, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

test(
  'a bad briefing fails the real build with every problem, and without a stack',
  { timeout: TIMEOUT_MS },
  async () => {
    const lai = join(folder, 'entries/lai-ching-te.json');
    writeFileSync(lai, readFileSync(lai, 'utf8').replace('"2024-05-20"', '"20 May 2024"'));
    writeFileSync(join(folder, 'entries/china.json'), '{ "id": "china", }');
    const { code, output } = await build();
    expect(output).toContain(
      'The briefing has 2 problems; nothing is built until it is put right.\n' +
        '  entries/china.json › line 1: is not JSON',
    );
    expect(output).toContain(
      '  entries/lai-ching-te.json › since[0].date: is no date: write a day, month or year as 2024-04-20, 2024-04 or 2024',
    );
    expect(output).not.toMatch(/ZodError|^\s+at .*knowledge/m);
    expect(code).toBe(1);
  },
);
