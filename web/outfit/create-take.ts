import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, onCleanup } from 'solid-js';
import { toPath } from '../api/request.ts';
import type { Given } from '../photo/find-given.ts';
import { preparePhoto } from '../photo/prepare-photo.ts';
import { takePhoto } from './photo-source.ts';

/** Takes a photo that was given and leads to its outfit. */
export function createTake() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>(null);

  /** Rises with each photo: one that is ready after another was given, or after the person has gone on, leads nowhere. */
  let latest = 0;
  onCleanup(() => latest++);

  const takeFile = async (file: Blob) => {
    const own = ++latest;
    setBusy(true);
    setProblem(null);
    try {
      const id = await takePhoto(queries, await preparePhoto(file));
      if (own === latest) navigate(toPath('/outfit', { photo: id }));
    } catch (error) {
      if (own === latest) setProblem(error);
    } finally {
      if (own === latest) setBusy(false);
    }
  };
  const takeAddress = (url: string) => {
    latest++;
    setBusy(false);
    setProblem(null);
    navigate(toPath('/outfit', { url }));
  };
  return {
    isBusy,
    problem,
    setProblem,
    takeFile,
    takeAddress,
    take: (given: Given) => ('file' in given ? void takeFile(given.file) : takeAddress(given.address)),
  };
}
