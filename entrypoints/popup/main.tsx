/** The popup: reads everything it needs, then draws once. */
import briefing from 'virtual:backgrounder/briefing';
import { browser } from 'wxt/browser';
import { applyTheme, mount } from '../shared/panel.tsx';
import { QUESTION_KEY, readQuestion, type Question } from '../shared/question.ts';
import { loadSettings } from '../shared/settings-store.ts';
import { App } from './App.tsx';
import { findPage, PATIENCE } from './page.ts';

const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE));
const answered = findPage(location.href).then(async (page) => {
  const state = await Promise.race([page.state(), late]);
  return { page, state };
});
const [read, { page, state }, question] = await Promise.all([
  loadSettings(),
  answered,
  takeQuestion(),
]);
applyTheme(read.settings);
mount(<App briefing={briefing} read={read} page={page} state={state} question={question} />);

/** A question is asked once: the next popup opens as usual. */
async function takeQuestion(): Promise<Question | undefined> {
  const { [QUESTION_KEY]: asked } = await browser.storage.session.get(QUESTION_KEY);
  if (asked !== undefined) await browser.storage.session.remove(QUESTION_KEY);
  // A name of the Summary opened in a tab of its own says which card it means.
  return readQuestion(asked) ?? linkedEntry(location.hash.slice(1));
}

function linkedEntry(id: string): Question | undefined {
  return briefing.entries.some((entry) => entry.id === id) ? { entry: id } : undefined;
}
