/** Lit: the story in open shadow roots, one element a paragraph, drawn in the browser. */
import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { offer, storyAt, type Paragraph } from './story.ts';

class StoryLine extends LitElement {
  static override properties = { line: { attribute: false } };
  declare line: Paragraph;

  override render() {
    const { before, name, after, date } = this.line;
    const text = html`${before}<b>${name}</b>${after}`;
    return date ? html`<time>${date}</time>: ${text}` : html`<p>${text}</p>`;
  }
}

class TheStory extends LitElement {
  static override properties = { step: { type: Number } };
  declare step: number;

  override render() {
    return repeat(
      storyAt(this.step ?? 0),
      ({ key }) => key,
      (line) => html`<story-line .line=${line}></story-line>`,
    );
  }
}

customElements.define('story-line', StoryLine);
customElements.define('the-story', TheStory);

const ready = async (element: Element) => {
  await (element as LitElement).updateComplete;
  for (const line of element.shadowRoot!.querySelectorAll('story-line'))
    await (line as LitElement).updateComplete;
};

offer({
  hydrate: () => ready(document.querySelector('the-story')!),
  update: async (step) => {
    const story = document.querySelector('the-story') as TheStory;
    story.step = step;
    await ready(story);
  },
});
