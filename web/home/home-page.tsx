import { useNavigate } from '@solidjs/router';
import { createSignal, type JSX } from 'solid-js';
import { shelvePhoto } from '../photo/photo-shelf.ts';
import { preparePhoto } from '../photo/prepare-photo.ts';
import { useSpeech } from '../words/words.tsx';
import { PhotoField } from './photo-field.tsx';
import { Samples } from './samples.tsx';

/** The first visit: a field for the photo, sample looks, a word on privacy. */
export function HomePage(): JSX.Element {
  const { words } = useSpeech();
  const navigate = useNavigate();
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>(null);

  const take = async (file: File | Blob) => {
    setBusy(true);
    setProblem(null);
    try {
      navigate(`/outfit?photo=${await shelvePhoto(await preparePhoto(file))}`);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
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
