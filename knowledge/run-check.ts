/** `npm run knowledge -- check`: refusals and warnings of a briefing as text, for a terminal or a build log. */
import { compile } from './compile.ts';
import { BriefingError, listProblems, type Problem } from './problems.ts';
import type { Briefing } from './schema.ts';

export interface CheckResult {
  /** What to print, without a line break at its end. */
  report: string;
  /** 0: it may be published, perhaps with warnings · 1: it may not. */
  exitCode: 0 | 1;
}

/**
 * @param files JSON text by path inside the briefing folder.
 * @param lints what to look for in a briefing that compiles; their findings are warnings.
 */
export function runCheck(
  files: ReadonlyMap<string, string>,
  lints: readonly ((briefing: Briefing) => Problem[])[],
): CheckResult {
  try {
    const { briefing } = compile(files);
    const warnings = lints.flatMap((lint) => lint(briefing));
    const { entries, timeline, relations, sources } = briefing;
    const summary = `${entries.length} entries, ${timeline.length} events, ${relations.length} relations, ${sources.length} sources: no errors, ${count(warnings.length)}.`;
    const report = warnings.length > 0 ? `${listProblems(warnings)}\n${summary}` : summary;
    return { report, exitCode: 0 };
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return { report: error.message, exitCode: 1 };
  }
}

const count = (warnings: number): string =>
  warnings === 1 ? '1 warning' : `${warnings || 'no'} warnings`;
