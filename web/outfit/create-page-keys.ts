import { onCleanup, onMount } from 'solid-js';
import type { StageMode } from './photo-stage.tsx';

/** `E` edits the picked box, Escape stops whatever is going on. */
export function createPageKeys(stage: {
  readonly mode: () => StageMode;
  readonly setMode: (mode: StageMode) => void;
  readonly canEdit: () => boolean;
}): void {
  const press = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (isTyping || document.querySelector('dialog[open]') || event.metaKey || event.ctrlKey || event.altKey)
      return;
    if (event.key === 'Escape') stage.setMode('pick');
    if (event.key.toLowerCase() !== 'e' || !stage.canEdit()) return;
    event.preventDefault();
    stage.setMode(stage.mode() === 'edit' ? 'pick' : 'edit');
  };
  onMount(() => addEventListener('keydown', press));
  onCleanup(() => removeEventListener('keydown', press));
}
