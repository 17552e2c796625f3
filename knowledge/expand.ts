/**
 * Patterns of the recognition data -> the aliases they stand for. Run at build time only.
 *
 * "(a|b|)" is a choice, "{name}" a named choice from the data's `macros`, "[Xi]" in "Mr [Xi]" says which part is
 * the name. "Кита(й|я|ю)" stands for three aliases.
 */

/** More aliases than this from one pattern is a mistake, not a wish. */
const MOST = 4000;

/** @throws Error naming the pattern when a bracket is open, a macro unknown or the outcome too large. */
export function expand(pattern: string, macros: Readonly<Record<string, string>>): string[] {
  let at = 0;
  const source = inline(pattern, macros, 0);
  const choice = (closed: boolean): string[] => {
    const outcomes: string[] = [];
    let run = [''];
    for (;;) {
      const unit = source[at];
      if (unit === undefined || unit === ')') {
        if ((unit === ')') !== closed)
          throw new Error(`"${pattern}" has a bracket too many or too few.`);
        at++;
        return outcomes.concat(run);
      }
      at++;
      if (unit === '|') {
        outcomes.push(...run);
        run = [''];
      } else {
        const next = unit === '(' ? choice(true) : [unit];
        run = run.flatMap((head) => next.map((tail) => head + tail));
        if (run.length > MOST)
          throw new Error(
            `"${pattern}" stands for more than ${MOST} aliases: split it or say less.`,
          );
      }
    }
  };
  const aliases = choice(false).map((alias) => alias.replace(/\s+/g, ' ').trim());
  return [...new Set(aliases)].filter((alias) => alias.length > 0);
}

function inline(pattern: string, macros: Readonly<Record<string, string>>, depth: number): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const macro = macros[name];
    if (macro === undefined || depth > 5)
      throw new Error(`"${pattern}" names {${name}}, which no macro defines.`);
    return `(${inline(macro, macros, depth + 1)})`;
  });
}
