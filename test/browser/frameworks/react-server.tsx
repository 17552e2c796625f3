/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { Story } from './react.tsx';

export const render = async (): Promise<string> => renderToString(<Story />);
