import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { codeOf, toRemedy } from '../api/problem.ts';
import type { Choices } from '../look/look-pieces.ts';
import { LookStrip } from '../look/look-strip.tsx';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSpeech } from '../words/words.tsx';
import type { Pieces } from './create-pieces.ts';
import { NothingFound } from './nothing-found.tsx';
import type { createOutfit } from './photo-source.ts';
import { namePiece, type Piece } from './piece.ts';
import { Results, ResultsSkeleton } from './results.tsx';

interface OutfitAnswerProps {
  readonly source: ReturnType<typeof createOutfit>;
  readonly pieces: Pieces;
  readonly picked: Piece | undefined;
  /** Where the picked piece is on the map; null: nowhere. */
  readonly map: string | null;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
  /** The person wants to draw a box. @param byKeys whether no pointer is at hand */
  readonly onDraw: (byKeys: boolean) => void;
}

/** What was found in the photo: the matches of the picked piece and the look that all make, or why there is nothing. */
export function OutfitAnswer(props: OutfitAnswerProps): JSX.Element {
  const { words } = useSpeech();
  createTitle(() => (props.picked ? namePiece(props.picked, words()) : words().outfit.photo));
  return (
    <div class="results">
      <Show when={!props.picked}>
        <h1 class="unseen">{words().outfit.photo}</h1>
      </Show>
      <p class="unseen" role="status">
        <Show when={props.source.outfit()} fallback={props.source.problem() ? '' : words().outfit.looking}>
          {(outfit) => words().outfit.announce(outfit().garments.length)}
        </Show>
      </p>
      <Show when={!props.source.problem()} fallback={<Refused source={props.source} />}>
        <Show when={props.source.outfit()} fallback={<ResultsSkeleton />}>
          <Found {...props} />
        </Show>
      </Show>
    </div>
  );
}

function Refused(props: Pick<OutfitAnswerProps, 'source'>): JSX.Element {
  const { words } = useSpeech();
  const problem = () => props.source.problem();
  return (
    <>
      <ProblemNote error={problem()} retry={props.source.retry} />
      <Show when={!props.source.src() && toRemedy(codeOf(problem())) === 'retry'}>
        <A class="link" href="/">
          {words().outfit.another}
        </A>
      </Show>
    </>
  );
}

function Found(props: OutfitAnswerProps): JSX.Element {
  const { words } = useSpeech();
  return (
    <>
      <Show when={props.source.outfit()?.garments.length}>
        {(count) => <p class="found">{words().outfit.found(count())}</p>}
      </Show>
      <Show when={props.pieces.list().every((piece) => piece.origin === 'whole')}>
        <NothingFound hasWhole={props.picked !== undefined} onDraw={props.onDraw} />
      </Show>
      {/* Before the matches, though it is shown below them: who goes by keyboard would pass hundreds of links first. */}
      <LookStrip
        pieces={props.pieces.list()}
        photo={props.source.blob()}
        choices={props.choices}
        onChoices={props.onChoices}
      />
      <Show when={props.picked}>
        {(piece) => (
          <Results
            piece={piece()}
            photo={{ src: props.source.src() ?? '', size: props.source.size() }}
            map={props.map}
            chosen={props.choices[piece().key]}
            onChoose={(product) => props.onChoices({ ...props.choices, [piece().key]: product })}
            onMore={() => props.pieces.fetchMore(piece().key)}
            onRetry={() => props.pieces.change(piece().key, {})}
          />
        )}
      </Show>
    </>
  );
}
