/** The page's own navigation (history changes without a load), without polling. */

/** Calls back when the page has gone to another address, until the signal aborts. A changed fragment is the same page. */
export function watchNavigation(
  onNavigate: (how: 'moved' | 'replaced') => void,
  { signal }: { signal: AbortSignal },
): void {
  let address = addressOf(location);
  const look = (how: 'moved' | 'replaced') => {
    const now = addressOf(location);
    if (now === address) return;
    address = now;
    onNavigate(how);
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener(
    'currententrychange',
    (event) =>
      look(
        (event as Event & { navigationType?: string }).navigationType === 'replace'
          ? 'replaced'
          : 'moved',
      ),
    { signal },
  );
  addEventListener('popstate', () => look('moved'), { signal });
}

const addressOf = ({ origin, pathname, search }: Location): string => origin + pathname + search;
