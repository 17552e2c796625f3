/**
 * One page from load to unload: settings switch it, navigation starts it anew, the Gate decides, and a page turned away
 * is watched only until it has settled (see growth.ts).
 */
import type { Verdict } from '../../knowledge/recognise.ts';
import type { Call } from '../shared/call.ts';
import type { PageState, PageStatus } from '../shared/messages.ts';
import {
  pausedFor,
  readSettings,
  SETTINGS_KEY,
  siteRule,
  standing,
  type Settings,
} from '../shared/settings.ts';
import { ask, isTop, watchItem } from './extension.ts';
import { takeFirstLook } from './first-look.ts';
import { createGrowth } from './growth.ts';
import { lengthOf, readMainText, type ReadText } from './main-text.ts';
import { alphabetOf, bringNames, type Names } from './names.ts';
import { watchNavigation } from './navigation.ts';
import { startReading } from './reading.ts';
import { startSession, type Session } from './session.ts';
import { answerMessages } from './state.ts';

/**
 * Shortest time between two paintings while reading goes on, in milliseconds; it grows by as much after each, which goes
 * through all that has been found, and begins anew when all has been read.
 */
const REPAINT = 100;

/** From a changed address to the look at the page, in milliseconds. */
const ARRIVAL = 150;

export interface Page {
  readonly state: PageState;
  readonly session: Session | undefined;
  /** Overrules the Gate until the page is left. */
  showAnyway(): void;
}

/** @param life ends when the extension has gone from under us, too */
export function startPage(life: AbortController): Page {
  const { signal } = life;
  // A frame without an address of its own (srcdoc) belongs to the page around it.
  const site = location.hostname || origin;
  let settings: Settings | undefined;
  let visit: AbortController | undefined;
  let session: Session | undefined;
  let status: PageStatus = 'reading';
  /** Whether anyone may care: marks were shown, or the popup has asked. */
  let heeded = false;
  let verdict: Verdict | undefined;
  let forced = false;
  /** Entries the reader does not want to see in this page. */
  let hidden = new Set<string>();
  let growth = createGrowth();
  /** What the background was told last: a page that never rests has no news most of the time. */
  let told = '';
  /** Most pages are never asked anything: one listens from its first session on, or when it is called. */
  let listen: (() => void) | undefined = () => {
    listen = undefined;
    answerMessages(page, { signal });
  };
  let arrival: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function tell(next: PageStatus): void {
    status = next;
    // Most pages have nothing to show and nobody asks them: a message would only wake the background.
    heeded ||= next === 'active';
    if (!heeded || !isTop()) return;
    const total = session?.found.length ?? 0;
    const news = `${status} ${total}`;
    if (news === told) return;
    told = news;
    void ask({ type: 'page-changed', total, status });
  }

  function leave(): void {
    // A reason of our own: the browser’s is an error that it makes, with the way to it.
    visit?.abort(0);
    visit = session = verdict = undefined;
  }

  /** Looks at the page as it is now. */
  function look(): void {
    leave();
    if (!settings) return;
    visit = new AbortController();
    const { signal: during } = visit;
    status = 'reading';
    // In mode "chosen" the same rule only lets us read the site.
    const overruled =
      forced || (settings.mode === 'everywhere' && siteRule(settings, site) === 'always');
    const main = overruled ? readMainText() : undefined;
    if (main) void read(main, during, true);
    else
      takeFirstLook({
        signal: during,
        onKnown: (found, length) => (found ? void read(found, during, false, length) : turnAway()),
      });
  }

  /** Reads the page, with names asked for now: a page that cannot concern us does without them. */
  async function read(
    found: ReadText,
    during: AbortSignal,
    overruled: boolean,
    length = lengthOf(found),
  ): Promise<void> {
    const main = { parts: found.findParts(), isNamed: found.isNamed };
    // Stays the same object: what was read by names in fewer letters, and is shown, stands in those letters and holds.
    const names = {} as Names;
    await bringNames(names, alphabetOf(found), life);
    if (during.aborted) return;
    let repaint = 0;
    let rest = 0;
    let accepted = false;
    startReading({
      signal: during,
      onReplaced: look,
      names,
      onBeyond: () => bringNames(names, 'all', life),
      main,
      length,
      onRead(reading, done) {
        // What is shown while a large page is still being read need not be up to date at every slice.
        if (!done && session && performance.now() < repaint) return undefined;
        const now = reading.verdict;
        verdict = now;
        // An early verdict may start a session; the first reading's end decides. A page accepted then stays so while
        // it grows (comments, the next article), for as long as it names anything of ours.
        const shown =
          now.relevant ||
          overruled ||
          (session !== undefined && (!done || (accepted && now.code !== 'none')));
        if (!shown) return done ? turnAway(now) : undefined;
        accepted ||= done;
        // A page that goes on changing is read anew, in small parts.
        rest = (done ? 0 : rest) + REPAINT;
        repaint = performance.now() + rest;
        listen?.();
        session ??= startSession({
          signal: during,
          reading,
          lexicon: names,
          settings: () => settings!,
          hidden,
          onRefreshed: () => tell('active'),
          onOrphaned: () => life.abort(),
        });
        return session.refresh();
      },
    });
  }

  function turnAway(why?: Verdict): void {
    if (session) growth = createGrowth();
    leave();
    verdict = why;
    tell('quiet');
    visit = new AbortController();
    growth.wait(look, visit);
  }

  function apply(raw: unknown): void {
    const before = settings;
    ({ settings } = readSettings(raw));
    told = '';
    clearTimeout(pause);
    const rest = pausedFor(settings, Date.now());
    // Longer than a timer can count: such a pause ends at the next load.
    if (rest > 0 && rest < 2 ** 31) pause = setTimeout(() => apply(raw), rest);
    if (standing(settings, site, Date.now()) !== 'on') {
      clearTimeout(arrival);
      leave();
      if (status !== 'off') tell('off');
      return;
    }
    const ruleChanged = before && siteRule(before, site) !== siteRule(settings, site);
    if (!before || status === 'off' || ruleChanged) look();
    else session?.refresh();
  }

  watchNavigation(
    (how) => {
      // A page that rewrites its address while it is read (endless articles) is followed as it changes.
      if (how === 'replaced' && session) return;
      forced = false;
      hidden = new Set();
      growth = createGrowth();
      leave();
      clearTimeout(arrival);
      // The address changes first, the content a moment later.
      if (settings && status !== 'off') arrival = setTimeout(look, ARRIVAL);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(pause);
    clearTimeout(arrival);
    leave();
  });

  function answer({ isHidden }: Call): void {
    if (!listen || !isTop() || (document.hidden && !isHidden)) return;
    listen();
    heeded = true;
    tell(status);
  }

  const page: Page = {
    get state() {
      heeded = true;
      told = '';
      return {
        site,
        status,
        ...(verdict && { verdict }),
        found: session?.found ?? [],
      };
    },
    get session() {
      return session;
    },
    showAnyway() {
      forced = true;
      look();
    },
  };
  void watchItem(SETTINGS_KEY, apply, answer, { signal });
  return page;
}
