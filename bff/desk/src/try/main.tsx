import '../api/jitless';
import './try.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TryPage } from './try-page';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <TryPage />
  </StrictMode>,
);
