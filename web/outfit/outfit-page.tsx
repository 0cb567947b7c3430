import { useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import type { BoxReply } from '../../server/replies.ts';
import { toPath } from '../api/request.ts';
import { parseChoices, toChoicesText } from '../look/choices-text.ts';
import type { Choices } from '../look/look-pieces.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { createDropAndPaste } from '../photo/create-drop-and-paste.ts';
import { toMiddle } from './box-geometry.ts';
import { toBoxText } from './box-text.ts';
import { createPageKeys } from './create-page-keys.ts';
import { createPieces } from './create-pieces.ts';
import { createTake } from './create-take.ts';
import { parseKept, toKeptText } from './kept-pieces.ts';
import { writeLastPiece } from './last-piece.ts';
import { OutfitAnswer } from './outfit-answer.tsx';
import { createOutfit } from './photo-source.ts';
import { PhotoStage, type StageMode } from './photo-stage.tsx';
import { guessCategory, type Piece } from './piece.ts';
import { PieceChips } from './piece-chips.tsx';
import { StageTools } from './stage-tools.tsx';

/** One outfit: the photo with its pieces, the matches of the picked one, and the look that they make. */
export function OutfitPage(): JSX.Element {
  const [search, setSearch] = useSearchParams<{
    photo: string;
    sample: string;
    url: string;
    piece: string;
    boxes: string;
    use: string;
  }>();
  const source = createOutfit(() => ({ photo: search.photo, sample: search.sample, url: search.url }));
  const pieces = createPieces(source.outfit, source.blob, () => parseKept(search.boxes));
  const [mode, setMode] = createSignal<StageMode>('pick');
  const choices = createMemo(() => parseChoices(search.use));
  const setChoices = (next: Choices) =>
    setSearch({ use: toChoicesText(next) || undefined }, { replace: true });
  const picked = createMemo(
    () => pieces.list().find((piece) => piece.key === search.piece) ?? pieces.list()[0],
  );
  const toMap = ({ origin, category, box }: Piece) =>
    origin === 'whole'
      ? null
      : toPath('/map', {
          category,
          photo: search.photo,
          sample: search.sample,
          url: search.url,
          piece: search.piece,
          boxes: search.boxes,
          use: search.use,
          box: toBoxText(box),
        });
  createEffect(() => {
    const map = picked() && toMap(picked()!);
    if (map) writeLastPiece(map);
  });
  createEffect(() => {
    const text = source.outfit() && toKeptText(pieces.list(), source.outfit()!);
    if (text !== undefined && pieces.list().length > 0 && text !== (search.boxes ?? ''))
      setSearch({ boxes: text || undefined }, { replace: true });
  });
  const forget = ({ key }: Piece) => {
    setMode('pick');
    pieces.remove(key);
    // The next box that is drawn gets its key.
    const { [key]: _, ...others } = choices();
    setChoices(others);
  };
  const hasNoPhoto = () => !source.src() && source.problem() !== null;
  const pick = (key: string) => setSearch({ piece: key }, { replace: true });
  const draw = (box: BoxReply) => {
    const category = guessCategory(box, pieces.list(), source.size()?.height ?? 1);
    pick(pieces.draw(box, category));
  };
  /** A pointer draws the box itself; keys get one in the middle, and move it. */
  const startDrawing = (byKeys: boolean) => {
    const size = source.size();
    if (byKeys && size) draw(toMiddle(size));
    setMode(byKeys && size ? 'edit' : 'draw');
  };
  createEffect(on(source.src, () => setMode('pick'), { defer: true }));
  createPageKeys({ mode, setMode, canEdit: () => picked() !== undefined && picked()?.origin !== 'whole' });

  const taking = createTake();
  const isOver = createDropAndPaste({ onGiven: taking.take, onProblem: taking.setProblem });

  return (
    <main id="content" class="outfit" classList={{ 'without-photo': hasNoPhoto(), over: isOver() }}>
      <div class="photo-column">
        <Show
          when={source.src()}
          fallback={
            <Show when={!hasNoPhoto()}>
              <div class="stage skeleton" />
            </Show>
          }
        >
          {(src) => (
            <PhotoStage
              src={src()}
              size={source.size()}
              isLooking={source.isLooking()}
              pieces={pieces.list()}
              picked={picked()}
              mode={mode()}
              onPick={pick}
              onMove={(box) => picked() && pieces.change(picked()!.key, { box })}
              onDraw={(box) => {
                draw(box);
                setMode('pick');
              }}
            />
          )}
        </Show>
        <Show
          when={mode() === 'pick' && !source.isLooking()}
          fallback={<ChipsRoom isKept={mode() === 'pick'} />}
        >
          <PieceChips
            pieces={pieces.list()}
            picked={picked()}
            onPick={pick}
            onWhole={() => pick(pieces.addWhole())}
          />
        </Show>
        <Show when={taking.problem()}>
          <ProblemNote error={taking.problem()} />
        </Show>
        <Show when={!hasNoPhoto()}>
          <StageTools
            mode={mode()}
            picked={picked()}
            isReady={source.outfit() !== undefined}
            onMode={setMode}
            onDraw={startDrawing}
            onCategory={(category) => picked() && pieces.change(picked()!.key, { category })}
            onRemove={() => picked() && forget(picked()!)}
          />
        </Show>
      </div>
      <OutfitAnswer
        source={source}
        pieces={pieces}
        picked={picked()}
        map={picked() ? toMap(picked()!) : null}
        choices={choices()}
        onChoices={setChoices}
        onDraw={startDrawing}
      />
    </main>
  );
}

/** Keeps the place of the chips while the photo is looked at, so that nothing moves when they come. */
function ChipsRoom(props: { readonly isKept: boolean }): JSX.Element {
  return (
    <Show when={props.isKept}>
      <div class="piece-chips" />
    </Show>
  );
}
