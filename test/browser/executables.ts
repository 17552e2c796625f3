/** Finds the browsers the tests drive, installs them where the system allows it, or says plainly what is missing. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

interface Wanted {
  /** Environment variables that name the file, strongest first. One that is set but wrong is an error, never ignored. */
  variables: string[];
  /** Names looked up on PATH. */
  names: string[];
  /** Well-known files. */
  files: string[];
  /** The Debian package. */
  debian: string;
}

const WANTED: Record<BrowserKind, Wanted> = {
  chromium: {
    variables: ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-for-testing',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
    ],
    files: [
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variables: ['FIREFOX_PATH'],
    names: ['firefox-esr', 'firefox', 'firefox-devedition', 'firefox-nightly'],
    files: [
      '/usr/lib/firefox-esr/firefox-esr',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

const APT = 'apt-get update && apt-get install -y --no-install-recommends';

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser's executable, or undefined when none is found. Throws when an environment variable names a wrong file. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const { variables, names, files } = WANTED[kind];
  for (const variable of variables) {
    const file = process.env[variable];
    if (!file) continue;
    if (!runs(file))
      throw new Error(
        `${variable} is set to "${file}", but no program can be run there. Correct it or unset it.`,
      );
    return file;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...files,
  ];
  return candidates.find(runs);
}

/**
 * The browser's executable; as root on a Debian-like system a missing one is installed first.
 * @throws with where it was looked for and what to do.
 */
export function needBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  const { variables, names, debian } = WANTED[kind];
  const canInstall = process.getuid?.() === 0 && runs('/usr/bin/apt-get');
  if (canInstall) {
    console.log(`${kind} is missing: installing ${debian} with apt-get (about 80 MB) ...`);
    const { status } = spawnSync('bash', ['-c', `${APT} ${debian}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findBrowser(kind);
    if (installed) return installed;
    console.log(`apt-get ended with status ${status} and left no ${kind}.`);
  }
  throw new Error(
    `No ${kind} found: neither ${variables.join(', ')} nor any of ${names.join(', ')} on PATH. ` +
      `Install one (Debian, Ubuntu, as root: ${APT} ${debian}) or set ${variables[0]} to its file.`,
  );
}
