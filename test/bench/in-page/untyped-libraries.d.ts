/** The two libraries that bring no types: only what the benchmark calls. */
declare module 'mark.js' {
  export interface MarkOptions {
    separateWordSearch?: boolean;
    accuracy?: 'partially' | 'exactly' | 'complementary';
    caseSensitive?: boolean;
    diacritics?: boolean;
    acrossElements?: boolean;
    done?(total: number): void;
  }
  export default class Mark {
    constructor(root: Element);
    mark(terms: string[], options?: MarkOptions): void;
  }
}

declare module 'findandreplacedomtext' {
  export interface Portion {
    text: string;
  }
  export interface Options {
    find: RegExp;
    preset?: 'prose';
    replace(portion: Portion): Node;
  }
  export default function findAndReplaceDOMText(root: Node, options: Options): unknown;
}
