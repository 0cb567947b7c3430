import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { ProblemError } from '../api/problem.ts';
import { findGiven, type Given } from './find-given.ts';

interface Takers {
  readonly onGiven: (given: Given) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Listens on the whole window, since people let go beside the field; true while something is held over the page. */
export function createDropAndPaste({ onGiven, onProblem }: Takers): Accessor<boolean> {
  const [isOver, setOver] = createSignal(false);
  /** A picture or a link of the page itself is dragged: nothing that a person gives. */
  let isOwn = false;
  const take = (transfer: DataTransfer) => {
    const given = findGiven(transfer);
    if (given) onGiven(given);
    else onProblem(new ProblemError('nothing_given', 'Neither a photo nor an address was given'));
  };
  const listeners: { readonly [name: string]: (event: never) => void } = {
    dragstart() {
      isOwn = true;
    },
    dragend() {
      isOwn = false;
    },
    dragover(event: DragEvent) {
      if (isOwn) return;
      event.preventDefault();
      setOver(true);
    },
    dragleave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false);
    },
    drop(event: DragEvent) {
      if (isOwn) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) take(event.dataTransfer);
    },
    paste(event: ClipboardEvent) {
      const isTyping = event.target instanceof HTMLInputElement;
      if (!event.clipboardData || (isTyping && event.clipboardData.files.length === 0)) return;
      event.preventDefault();
      take(event.clipboardData);
    },
  };
  onMount(() => {
    for (const [name, listener] of Object.entries(listeners))
      addEventListener(name, listener as EventListener);
  });
  onCleanup(() => {
    for (const [name, listener] of Object.entries(listeners))
      removeEventListener(name, listener as EventListener);
  });
  return isOver;
}
