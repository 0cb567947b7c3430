import { createUniqueId, type JSX, onMount } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import { Icon } from './icons.tsx';

/** A window over the page, open for as long as it is rendered; Escape, the cross and a click beside it call `onClose`. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const { words } = useSpeech();
  const titleId = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  const closeWhenBeside = (event: MouseEvent) => {
    if (event.target === dialog) dialog?.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog ref={dialog} aria-labelledby={titleId} onClose={() => props.onClose()} onClick={closeWhenBeside}>
      <div class="dialog-head">
        <h2 id={titleId}>{props.title}</h2>
        <button type="button" class="round" aria-label={words().close} onClick={() => dialog?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <div class="dialog-body">{props.children}</div>
    </dialog>
  );
}
