/** The page's own navigation (history changes without a load), without polling. */

/** Calls back when the page has gone to another address, until the signal aborts. A changed fragment is the same page. */
export function watchNavigation(
  onNavigate: (how: 'moved' | 'replaced') => void,
  { signal }: { signal: AbortSignal },
): void {
  let address = addressNow();
  navigation.addEventListener(
    'currententrychange',
    ({ navigationType }) => {
      const now = addressNow();
      if (now === address) return;
      address = now;
      onNavigate(navigationType === 'replace' ? 'replaced' : 'moved');
    },
    { signal },
  );
}

const addressNow = (): string => location.href.split('#', 1)[0]!;
