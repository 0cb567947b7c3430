import type { JSX } from 'solid-js';
import { createTake } from '../outfit/create-take.ts';
import { createTitle } from '../parts/create-title.ts';
import { useSpeech } from '../words/words.tsx';
import { PhotoField } from './photo-field.tsx';
import { Samples } from './samples.tsx';

/** The first visit: a field for the photo, sample looks, a word on privacy. */
export function HomePage(): JSX.Element {
  const { words } = useSpeech();
  createTitle(() => '');
  const taking = createTake();
  const takeFile = (file: Blob) => {
    // On a first visit: comes while the photo is prepared, not after.
    void import('../outfit/outfit-page.tsx').catch(() => undefined);
    void taking.takeFile(file);
  };
  return (
    <main id="content" class="page home">
      <div class="home-lead">
        <h1>{words().home.headline}</h1>
        <p>{words().home.lead}</p>
        <PhotoField
          isBusy={taking.isBusy()}
          problem={taking.problem()}
          onPhoto={takeFile}
          onProblem={taking.setProblem}
          onAddress={taking.takeAddress}
        />
      </div>
      <Samples />
    </main>
  );
}
