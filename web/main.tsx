import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/jetbrains-mono';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import './theme.css';
import './app.css';
import './panels/choice.css';
import './panels/download.css';
import './panels/later.css';
import './embed/embed.css';
import './evidence/evidence.css';
import './panels/path.css';
import './panels/toolbar.css';
import './timeline/play.css';
import './timeline/strip.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sharing } from './api/asked.ts';
import { App } from './app.tsx';
import { readyWorker } from './canvas/layout.ts';
import { Broken } from './panels/Broken.tsx';

readyWorker();
const queries = new QueryClient({
  defaultOptions: {
    queries: { structuralSharing: sharing, retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
  },
});
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Broken>
          <App />
        </Broken>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
// Read after the page is there, and of it only what a text needs.
import('@fontsource-variable/noto-sans-kr').catch(() => undefined);
