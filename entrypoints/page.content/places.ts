/** Where a container stands: headlines and the article weigh more than what surrounds them. */
import type { Place } from '../../knowledge/recognise.ts';
import { aboveOf, nameOf } from './dom.ts';

export interface Places {
  /** @param container an element, or a shadow root, which stands where its host does. */
  of(container: Node): Place;
  /** The page has changed: what was known of its shape no longer holds. */
  forget(): void;
}

/** What elements say of the place of what is in them. */
const SAID = new Map<string, Place>([
  ['main', 'main'],
  ['article', 'main'],
  ['nav', 'rest'],
  ['aside', 'rest'],
  ['footer', 'rest'],
]);

/**
 * Each element is asked once: a page has many more blocks than it has sections (asked anew, it cost a third of a scan).
 * @param isNamed whether the page names its main part (see main-text.ts); if not, its body is the main part.
 */
export function createPlaces(isNamed: boolean): Places {
  const known = new Map<Node, Place>();

  function ask(element: Element): Place {
    const name = nameOf(element);
    const said = SAID.get(name);
    if (said === 'rest' || (said && isNamed)) return said;
    if (name === 'body') return isNamed ? 'rest' : 'main';
    if (isNamed && element.getAttribute('role') === 'main') return 'main';
    const above = aboveOf(element);
    // A shadow root stands where its host does.
    const around = above ? placeIn(above) : 'rest';
    // A headline beside the article is another article's.
    return around === 'main' && /^h[1-6]$/.test(name) ? 'heading' : around;
  }

  function placeOf(element: Element): Place {
    let place = known.get(element);
    if (!place) known.set(element, (place = ask(element)));
    return place;
  }

  const placeIn = (node: Node): Place => {
    if (node instanceof Element) return placeOf(node);
    return node instanceof ShadowRoot ? placeOf(node.host) : 'rest';
  };

  return {
    of: placeIn,
    forget: () => known.clear(),
  };
}
