import { createQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { getHealth } from '../api/insight.ts';
import { ProblemError, toSentence } from '../api/problem.ts';
import { postSchedule } from '../api/stores.ts';
import { readToken, writeToken } from '../api/token.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useSpeech } from '../words/words.tsx';

/** Where the server asks for a token: a way to give it, and for whom has given it, at once, a way out. Elsewhere nothing. */
export function SignIn(): JSX.Element {
  const { words } = useSpeech();
  const queries = useQueryClient();
  const health = createQuery(() => ({ queryKey: ['health'], queryFn: getHealth, staleTime: 300_000 }));
  const [isIn, setIn] = createSignal(readToken() !== null);
  const [isOpen, setOpen] = createSignal(false);
  const leave = () => {
    writeToken(null);
    setIn(false);
  };
  const enter = () => {
    setIn(true);
    setOpen(false);
    void queries.invalidateQueries();
  };
  return (
    <Show when={isIn() || (health.isSuccess && health.data.needsToken)}>
      <button type="button" class="link" onClick={() => (isIn() ? leave() : setOpen(true))}>
        {isIn() ? words().operator.signOut : words().operator.signIn}
      </button>
      <Show when={isOpen()}>
        <Dialog title={words().operator.signInTitle} onClose={() => setOpen(false)}>
          <TokenForm onIn={enter} />
        </Dialog>
      </Show>
    </Show>
  );
}

function TokenForm(props: { readonly onIn: () => void }): JSX.Element {
  const { words } = useSpeech();
  const [wrong, setWrong] = createSignal('');
  const submit = async (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    writeToken(String(new FormData(event.currentTarget).get('token')));
    try {
      await tryToken();
      props.onIn();
    } catch (error) {
      writeToken(null);
      const isRefused = error instanceof ProblemError && error.status === 401;
      setWrong(isRefused ? words().operator.wrongToken : toSentence(error, words()));
    }
  };
  return (
    <form class="form" onSubmit={submit}>
      <p>{words().operator.signInText}</p>
      <label class="field">
        {words().operator.token}
        <input
          name="token"
          type="password"
          autocomplete="current-password"
          required
          autofocus
          aria-describedby="token-wrong"
        />
      </label>
      <p id="token-wrong" role="alert">
        {wrong()}
      </p>
      <div>
        <button type="submit" class="button main">
          {words().operator.signIn}
        </button>
      </div>
    </form>
  );
}

/** Asks for something that only the operator may have and that changes nothing. */
async function tryToken(): Promise<void> {
  await postSchedule({ cron: '0 3 * * *', timeZone: 'UTC' });
}
