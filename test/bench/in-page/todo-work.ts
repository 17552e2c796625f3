/** The workload all frameworks share: a list of things to do, driven through its own controls as a reader would. */

export interface TodoApp {
  /** Lets the framework bring the page up to date, synchronously. */
  flush(): void;
}

const ITEMS = 100;

function all<Kind extends HTMLElement>(selector: string): Kind[] {
  return [...document.querySelectorAll<Kind>(selector)];
}

function type(input: HTMLInputElement, text: string): void {
  // React listens to the setter of the prototype, not to the property it has put in its way.
  Reflect.set(HTMLInputElement.prototype, 'value', text, input);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Adds 100, completes all, edits every tenth, deletes all. Returns milliseconds. @throws when the list went wrong. */
export function runRound(app: TodoApp, round: number): number {
  const input = document.querySelector<HTMLInputElement>('#new')!;
  const add = document.querySelector<HTMLButtonElement>('#add')!;
  const start = performance.now();
  for (let item = 0; item < ITEMS; item++) {
    type(input, `Round ${round}, thing ${item}: water the plants`);
    app.flush();
    add.click();
    app.flush();
  }
  for (const box of all<HTMLInputElement>('.toggle')) {
    box.click();
    app.flush();
  }
  if (all('li.done').length !== ITEMS) throw new Error('Not every thing was completed.');
  for (let item = 0; item < ITEMS; item += 10) {
    all<HTMLButtonElement>('.edit')[item]!.click();
    app.flush();
  }
  for (let item = 0; item < ITEMS; item++) {
    document.querySelector<HTMLButtonElement>('.delete')!.click();
    app.flush();
  }
  // Style and layout belong to what a reader waits for.
  void document.body.offsetHeight;
  const time = performance.now() - start;
  if (all('li').length !== 0) throw new Error('Not every thing was deleted.');
  return time;
}

/** Breathes between rounds, so that observers and timers of an extension get their turn, as in real use. */
export async function runRounds(app: TodoApp, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(runRound(app, round));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return times;
}

export interface Todo {
  id: number;
  text: string;
  done: boolean;
}

export type FrameworkBench = { run(rounds: number): Promise<number[]> };
