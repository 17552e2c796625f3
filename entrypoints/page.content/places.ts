/** Where a container stands: headlines and the article weigh more than what surrounds them. */
import type { Place } from '../../knowledge/recognise.ts';
import { nameOf, parentOf } from './dom.ts';

const MAIN = 'article,main,[role="main"]';

export interface Places {
  /** @param container an element, or a shadow root, which stands where its host does. */
  of(container: Node): Place;
  /** The page has changed: what was known of its shape no longer holds. */
  forget(): void;
}

/** Each element is asked once: a page has many more blocks than it has sections (asked anew, it cost a third of a scan). */
export function createPlaces(): Places {
  const known = new Map<Node, Place>();
  let hasMain: boolean | undefined;

  function ask(element: Element): Place {
    const name = nameOf(element);
    if (/^h[1-6]$/.test(name)) return 'heading';
    if (name === 'article' || name === 'main' || element.getAttribute('role') === 'main')
      return 'main';
    if (name === 'header')
      return parentOf(element) instanceof Element &&
        Element.prototype.closest.call(parentOf(element), 'article,main')
        ? 'main'
        : 'rest';
    if (name === 'nav' || name === 'aside' || name === 'footer') return 'rest';
    if (name === 'body') {
      hasMain ??= document.querySelector(MAIN) !== null;
      return hasMain ? 'rest' : 'main';
    }
    const parent = parentOf(element);
    return parent instanceof Element ? placeOf(parent) : 'rest';
  }

  function placeOf(element: Element): Place {
    let place = known.get(element);
    if (!place) known.set(element, (place = ask(element)));
    return place;
  }

  return {
    of: (container) =>
      placeOf(container instanceof Element ? container : (container as ShadowRoot).host),
    forget() {
      known.clear();
      hasMain = undefined;
    },
  };
}
