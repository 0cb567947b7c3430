import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { render } from 'solid-js/web';
import { ProblemError } from './api/problem.ts';
import { App } from './app.tsx';
import { MoneyProvider } from './money/money.tsx';
import { keepForOffline } from './offline/keep-for-offline.ts';
import './styles/index.css';
import { reloadWhenReplaced } from './parts/reload-when-replaced.ts';
import { applyTheme, readTheme } from './parts/theme.ts';
import { SpeechProvider } from './words/words.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, error) => count < 2 && error instanceof ProblemError && error.code === 'busy',
    },
  },
});

applyTheme(readTheme());
keepForOffline();
reloadWhenReplaced();
render(
  () => (
    <QueryClientProvider client={queries}>
      <SpeechProvider>
        <MoneyProvider>
          <App />
        </MoneyProvider>
      </SpeechProvider>
    </QueryClientProvider>
  ),
  document.getElementById('page')!,
);
