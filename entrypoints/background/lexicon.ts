/**
 * The lexicon for pages that may concern us. That of Latin names and that of all are made ready once, when the extension is
 * installed or updated, and left where pages read them themselves: to open and send one takes a background 100 ms, its
 * waking not counted, and to read it there takes a page 15. Of all, since a page that meets a strange letter while it is
 * read waits for them there. A page that finds nothing of use there (another alphabet, a full store, one just
 * cleared) asks, and what it is told is left there, too.
 */
import { browser } from 'wxt/browser';
import lexicon from 'virtual:backgrounder/lexicon';
import { ALPHABETS, type Alphabet } from '../../knowledge/alphabets.ts';
import { lexiconIn, shipLexicon, type Shipment } from '../../knowledge/shipment.ts';
import { NAMES, namesKey } from '../shared/names-key.ts';

const shipped = new Map<Alphabet, Shipment>();

function shipmentOf(alphabet: Alphabet): Shipment {
  const known = shipped.get(alphabet);
  if (known !== undefined) return known;
  const made = shipLexicon(lexiconIn(alphabet, lexicon));
  shipped.set(alphabet, made);
  return made;
}

/** What a page opens with `receiveLexicon`, for one that has not found it in the store. */
export function lexiconForPages(alphabet: Alphabet): Shipment {
  void leaveForPages(alphabet);
  return shipmentOf(alphabet);
}

export function keepNames(): void {
  browser.runtime.onInstalled.addListener(() => void leaveForPages('latin', 'all'));
}

/** Leaves the names of these alphabets in the store, and takes those of other releases out of it. */
async function leaveForPages(...alphabets: readonly Alphabet[]): Promise<void> {
  try {
    const current = new Set(ALPHABETS.map(namesKey));
    const there = await browser.storage.local.getKeys();
    const stale = there.filter((key) => key.startsWith(NAMES) && !current.has(key));
    await browser.storage.local.remove(stale);
    for (const alphabet of alphabets)
      await browser.storage.local.set({ [namesKey(alphabet)]: shipmentOf(alphabet) });
  } catch (error) {
    // Pages ask then, as they do where nothing is stored.
    console.debug('Backgrounder: the names cannot be left in the store.', error);
  }
}
