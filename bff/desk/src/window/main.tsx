import '../api/jitless';
import './window.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WindowPage } from './window-page';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <WindowPage />
  </StrictMode>,
);
