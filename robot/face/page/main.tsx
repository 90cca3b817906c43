import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { startLanguages } from './i18n.js';
import './styles/base.css';
import './styles/stage.css';
import './styles/panel.css';
import './styles/map.css';
import './styles/wheels.css';
import './styles/voice.css';
import './styles/recording.css';
import './keyboard/keyboard.css';
import './face/face.css';

await startLanguages();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
