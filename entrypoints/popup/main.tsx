import { render } from 'preact';

render(<h1>Backgrounder</h1>, document.getElementById('app')!);
