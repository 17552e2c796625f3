import { mount } from '../shared/panel.tsx';

mount(<main />);
