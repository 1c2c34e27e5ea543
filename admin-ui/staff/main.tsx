import { createRoot } from 'react-dom/client';

const root = document.querySelector('#app');
if (root) createRoot(root).render(<p>一窗</p>);
