import { A } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { createEffect, For, type JSX, on, Show } from 'solid-js';
import { getHealth } from '../api/insight.ts';
import { useSpeech } from '../words/words.tsx';
import type { StageMode } from './photo-stage.tsx';
import type { Piece } from './piece.ts';

interface StageToolsProps {
  readonly mode: StageMode;
  readonly picked: Piece | undefined;
  readonly isReady: boolean;
  readonly onMode: (mode: StageMode) => void;
  /** @param byKeys whether no pointer is at hand */
  readonly onDraw: (byKeys: boolean) => void;
  readonly onCategory: (category: string) => void;
  readonly onRemove: () => void;
}

/** What can be done with the photo and its picked box. */
export function StageTools(props: StageToolsProps): JSX.Element {
  const { words } = useSpeech();
  const hasBox = () => props.picked !== undefined && props.picked.origin !== 'whole';
  let tools: HTMLDivElement | undefined;
  const keepFocus = () => {
    // The button that was pressed gives way to others.
    if (document.activeElement === document.body)
      tools?.querySelector('button')?.focus({ preventScroll: true });
  };
  createEffect(
    on(
      () => props.mode,
      () => requestAnimationFrame(keepFocus),
      { defer: true },
    ),
  );
  return (
    <>
      <Show when={props.mode === 'edit' && props.picked}>
        {(piece) => <EditRow piece={piece()} onCategory={props.onCategory} onRemove={props.onRemove} />}
      </Show>
      <Show when={props.mode !== 'pick'}>
        <p class="stage-hint" id="edit-hint">
          {props.mode === 'edit' ? words().outfit.editHint : words().outfit.drawHint}{' '}
          <span class="for-keys">
            {props.mode === 'edit' ? words().outfit.editKeys : words().outfit.drawKeys}
          </span>
        </p>
      </Show>
      <div ref={tools} class="stage-tools">
        <Show when={props.isReady}>
          <Show
            when={props.mode === 'pick'}
            fallback={
              <ToolButton
                text={props.mode === 'draw' ? words().cancel : words().outfit.doneMoving}
                onClick={() => props.onMode('pick')}
              />
            }
          >
            <Show when={hasBox()}>
              <ToolButton text={words().outfit.moveBox} onClick={() => props.onMode('edit')} />
            </Show>
            <ToolButton text={words().outfit.drawBox} onClick={(event) => props.onDraw(event.detail === 0)} />
          </Show>
        </Show>
        <A class="link" href="/">
          {words().outfit.another}
        </A>
      </div>
    </>
  );
}

function ToolButton(props: {
  readonly text: string;
  readonly onClick: (event: MouseEvent) => void;
}): JSX.Element {
  return (
    <button type="button" class="link" onClick={(event) => props.onClick(event)}>
      {props.text}
    </button>
  );
}

function EditRow(props: {
  readonly piece: Piece;
  readonly onCategory: (category: string) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { words } = useSpeech();
  const health = createQuery(() => ({ queryKey: ['health'], queryFn: getHealth, staleTime: 300_000 }));
  const known = () =>
    health.isSuccess ? health.data.categories.map(({ id }) => id) : Object.keys(words().categories);
  return (
    <div class="edit-row">
      <label class="field">
        {words().outfit.category}
        <select
          value={props.piece.category}
          onChange={(event) => props.onCategory(event.currentTarget.value)}
        >
          <For each={known()}>
            {(category) => (
              <option value={category} selected={category === props.piece.category}>
                {words().categories[category] ?? category}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={props.piece.origin === 'drawn'}>
        <button type="button" class="link" onClick={() => props.onRemove()}>
          {words().outfit.removePiece}
        </button>
      </Show>
    </div>
  );
}
