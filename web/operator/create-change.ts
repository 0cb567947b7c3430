import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';

/** A change that the operator makes: busy while it runs, its problem afterwards, and every list fetched anew. */
export function createChange() {
  const queries = useQueryClient();
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>(null);
  const run = async <Result>(act: () => Promise<Result>): Promise<Result | undefined> => {
    setBusy(true);
    setProblem(null);
    try {
      const result = await act();
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'outfit' && queryKey[0] !== 'photo',
      });
      return result;
    } catch (error) {
      setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, run };
}
