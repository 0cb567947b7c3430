import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, onCleanup } from 'solid-js';
import { takePhoto } from '../outfit/photo-source.ts';
import { preparePhoto } from '../photo/prepare-photo.ts';
import { useSpeech } from '../words/words.tsx';
import { PhotoField } from './photo-field.tsx';
import { Samples } from './samples.tsx';

/** The first visit: a field for the photo, sample looks, a word on privacy. */
export function HomePage(): JSX.Element {
  const { words } = useSpeech();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>(null);

  /** Rises with each photo: one that is ready after another was given, or after the person has gone on, leads nowhere. */
  let latest = 0;
  onCleanup(() => latest++);

  const take = async (file: Blob) => {
    const own = ++latest;
    setBusy(true);
    setProblem(null);
    // On a first visit: comes while the photo is prepared, not after.
    void import('../outfit/outfit-page.tsx').catch(() => undefined);
    try {
      const id = await takePhoto(queries, await preparePhoto(file));
      if (own === latest) navigate(`/outfit?photo=${id}`);
    } catch (error) {
      if (own === latest) setProblem(error);
    } finally {
      if (own === latest) setBusy(false);
    }
  };

  return (
    <main id="content" class="page home">
      <div class="home-lead">
        <h1>{words().home.headline}</h1>
        <p>{words().home.lead}</p>
        <PhotoField
          isBusy={isBusy()}
          problem={problem()}
          onPhoto={take}
          onProblem={setProblem}
          onAddress={(url) => navigate(`/outfit?url=${encodeURIComponent(url)}`)}
        />
      </div>
      <Samples />
    </main>
  );
}
