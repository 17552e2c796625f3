/** Carries out a plan in a page: once in the living document, once in an inert one that shows how it must end. */
import type { Plan, Spec, Step } from './plan.ts';

export interface Acted {
  /** The living tree and the inert one, written out. */
  real: string;
  model: string;
}

/**
 * Self-contained: its text is sent to the browser. Needs the witness and an element `#fuzz` in the page.
 * @param text a plan as JSON: Firefox's protocol takes no objects without a prototype.
 */
export async function act(text: string): Promise<Acted> {
  const { specs, steps } = JSON.parse(text) as Plan;
  function make(spec: Spec, page: Document): Node {
    if ('text' in spec) return page.createTextNode(spec.text);
    const element =
      spec.tag === 'svg'
        ? page.createElementNS('http://www.w3.org/2000/svg', 'svg')
        : page.createElement(spec.tag);
    // A script without a type would run.
    if (spec.tag === 'script') element.setAttribute('type', 'text/plain');
    for (const [name, value] of Object.entries(spec.attributes ?? {}))
      element.setAttribute(name, value);
    if (spec.shadow)
      element.attachShadow({ mode: 'open' }).append(...spec.shadow.map((one) => make(one, page)));
    element.append(...spec.children.map((one) => make(one, page)));
    return element;
  }

  /** All nodes below the root in document order, shadow trees before children. */
  function list(root: Element): (Element | Text)[] {
    const found: (Element | Text)[] = [];
    const visit = (parent: Node) => {
      for (const child of parent.childNodes) {
        found.push(child as Element | Text);
        const { shadowRoot } = child as Element;
        if (shadowRoot) visit(shadowRoot);
        visit(child);
      }
    };
    visit(root);
    return found;
  }

  function take(step: Step, root: Element): void {
    if (step.do === 'wait') return;
    const nodes = list(root);
    const pick = <T extends Node>(of: T[], number: number): T | undefined => of[number % of.length];
    const texts = nodes.filter((node) => node.nodeType === 3) as Text[];
    const elements = [root, ...nodes.filter((node) => node.nodeType === 1)] as Element[];
    const any = pick<Element | Text>(nodes, step.node);
    const element = pick(elements, step.node)!;
    const put = (child: Node, parent: Element, at: number) => {
      // Every third time into the shadow tree, where there is one.
      const home = parent.shadowRoot && at % 3 === 0 ? parent.shadowRoot : parent;
      home.insertBefore(child, home.childNodes[at % (home.childNodes.length + 1)] ?? null);
    };
    switch (step.do) {
      case 'set-text': {
        const target = pick(texts, step.node);
        if (target) target.data = step.text;
        return;
      }
      case 'split': {
        const target = pick(texts, step.node);
        if (target) target.splitText(step.at % (target.length + 1));
        return;
      }
      case 'normalize':
        return element.normalize();
      case 'insert':
        return put(make(step.spec, root.ownerDocument), element, step.at);
      case 'replace-children':
        return element.replaceChildren(...step.specs.map((spec) => make(spec, root.ownerDocument)));
      case 'remove':
        return any?.remove();
      case 'move': {
        const to = pick(elements, step.to)!;
        let inside = false;
        for (let up: Node | null = to; up; up = up.parentNode ?? (up as ShadowRoot).host ?? null)
          inside ||= up === any;
        if (any && !inside) put(any, to, step.at);
        return;
      }
      case 'wrap': {
        if (!any) return;
        const wrapper = root.ownerDocument.createElement(step.tag);
        any.replaceWith(wrapper);
        wrapper.append(any);
        return;
      }
      case 'unwrap':
        if (element !== root) element.replaceWith(...element.childNodes);
        return;
      case 'attribute':
        if (element === root) return;
        if (step.value === null) element.removeAttribute(step.name);
        else element.setAttribute(step.name, step.value);
    }
  }

  const real = document.querySelector('#fuzz')!;
  const model = document.implementation.createHTMLDocument().createElement('div');
  model.id = 'fuzz';
  for (const root of [real, model])
    root.append(...specs.map((spec) => make(spec, root.ownerDocument)));
  for (const step of steps) {
    if (step.do === 'wait') await new Promise((done) => setTimeout(done, step.ms));
    for (const root of [real, model]) take(step, root);
  }
  const { dom } = (window as unknown as Record<symbol, { dom: (root: Node) => string }>)[
    Symbol.for('witness')
  ]!;
  return { real: dom(real), model: dom(model) };
}
