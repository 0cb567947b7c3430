import { For, type JSX } from 'solid-js';
import { useSpeech } from '../words/words.tsx';

/** The page of figures before they are there, in its true size: nothing moves when they come. */
export function QualitySkeleton(): JSX.Element {
  const { words } = useSpeech();
  const names = () => Object.values(words().categories);
  return (
    <>
      <p class="unseen" role="status">
        {words().loading}
      </p>
      <section class="form">
        <h2>{words().quality.categories}</h2>
        <ul class="bar-list">
          <For each={names()}>
            {(name) => (
              <li>
                <span>{name}</span>
                <span class="bar" />
                <span>…</span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <section class="likenesses">
        <h2>{words().quality.likeness}</h2>
        <p class="quiet">{words().quality.likenessHint}</p>
        <div class="likeness-charts">
          <For each={names()}>
            {(name) => (
              <div class="likeness-chart">
                <div>
                  <h3>{name}</h3>
                  <div class="skeleton words" />
                </div>
                <div class="skeleton bars" />
                <p class="likeness-scale small">&nbsp;</p>
              </div>
            )}
          </For>
        </div>
      </section>
    </>
  );
}
