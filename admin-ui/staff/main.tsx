import { createRoot } from 'react-dom/client';
import { markDocument } from '../i18n/language.js';
import { StaffApp } from './app.js';

markDocument();
const root = document.querySelector('#app');
if (root) createRoot(root).render(<StaffApp />);
