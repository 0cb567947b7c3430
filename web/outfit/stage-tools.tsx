import { A } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { getHealth } from '../api/insight.ts';
import { useSpeech } from '../words/words.tsx';
import type { StageMode } from './photo-stage.tsx';
import type { Piece } from './piece.ts';

interface StageToolsProps {
  readonly mode: StageMode;
  readonly picked: Piece | undefined;
  readonly isReady: boolean;
  readonly onMode: (mode: StageMode) => void;
  readonly onCategory: (category: string) => void;
  readonly onRemove: () => void;
}

/** What can be done with the photo and its picked box. */
export function StageTools(props: StageToolsProps): JSX.Element {
  const { words } = useSpeech();
  const hasBox = () => props.picked !== undefined && props.picked.origin !== 'whole';
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
      <div class="stage-tools">
        <Show when={props.isReady}>
          <Show
            when={props.mode === 'pick'}
            fallback={
              <ModeButton
                to="pick"
                text={props.mode === 'draw' ? words().cancel : words().outfit.doneMoving}
                {...props}
              />
            }
          >
            <Show when={hasBox()}>
              <ModeButton to="edit" text={words().outfit.moveBox} {...props} />
            </Show>
            <ModeButton to="draw" text={words().outfit.drawBox} {...props} />
          </Show>
        </Show>
        <A class="link" href="/">
          {words().outfit.another}
        </A>
      </div>
    </>
  );
}

function ModeButton(props: {
  readonly to: StageMode;
  readonly text: string;
  readonly onMode: (mode: StageMode) => void;
}): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => props.onMode(props.to)}>
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
