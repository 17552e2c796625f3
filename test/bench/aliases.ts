/** The aliases as the peers get them: plain texts, since none of them knows rules. */
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';

/**
 * Every alias under which the product may recognise an entry, each once.
 * @param folder where the briefing is; absent: the product's own.
 */
export function readAliases(folder?: string): string[] {
  const { briefing } = compile(readBriefingFiles(folder));
  const texts = briefing.entries.flatMap((entry) =>
    Object.values(entry.aliases)
      .flat()
      .filter((alias) => alias.rule !== 'never')
      .map((alias) => alias.text),
  );
  return [...new Set(texts)];
}
