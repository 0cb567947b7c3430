import { createSignal, type JSX, lazy, Show } from 'solid-js';
import { Icon } from '../parts/icons.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { createDropAndPaste } from '../photo/create-drop-and-paste.ts';
import { useSpeech } from '../words/words.tsx';
import { AddressForm } from './address-form.tsx';

const CameraDialog = lazy(async () => ({ default: (await import('./camera-dialog.tsx')).CameraDialog }));

interface PhotoFieldProps {
  readonly isBusy: boolean;
  /** What was wrong with the last photo; null: nothing. */
  readonly problem: unknown;
  readonly onPhoto: (photo: Blob) => void;
  readonly onProblem: (error: unknown) => void;
  readonly onAddress: (url: string) => void;
}

/** Takes a photo by drop (anywhere on the page), click, paste, camera or address. */
export function PhotoField(props: PhotoFieldProps): JSX.Element {
  const { words } = useSpeech();
  const [isCameraOpen, openCamera] = createSignal(false);
  const isOver = createDropAndPaste({
    onGiven: (given) => ('file' in given ? props.onPhoto(given.file) : props.onAddress(given.address)),
    onProblem: (error) => props.onProblem(error),
  });
  return (
    <div class="photo-field" classList={{ over: isOver() }}>
      <p class="drop-words">{isOver() ? words().home.dropNow : words().home.drop}</p>
      <Show when={!props.isBusy} fallback={<Working>{words().home.preparing}</Working>}>
        <div class="row">
          <ChoosePhoto onPhoto={props.onPhoto} />
          <button type="button" class="button" onClick={() => openCamera(true)}>
            <Icon name="camera" />
            {words().home.camera}
          </button>
        </div>
        <AddressForm onAddress={props.onAddress} />
      </Show>
      <Show when={props.problem}>
        <ProblemNote error={props.problem} />
      </Show>
      <p class="small quiet">{words().privacy}</p>
      <Show when={isCameraOpen()}>
        <CameraDialog onPhoto={props.onPhoto} onClose={() => openCamera(false)} />
      </Show>
    </div>
  );
}

function ChoosePhoto(props: { readonly onPhoto: (photo: Blob) => void }): JSX.Element {
  const { words } = useSpeech();
  let input: HTMLInputElement | undefined;
  const take = () => {
    const file = input?.files?.[0];
    if (file) props.onPhoto(file);
    // The same file chosen twice would otherwise change nothing.
    if (input) input.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*,.heic,.heif"
        aria-label={words().home.choose}
        onChange={take}
      />
      <button type="button" class="button main" onClick={() => input?.click()}>
        <Icon name="photo" />
        {words().home.choose}
      </button>
    </>
  );
}
