import { createEffect, createMemo, createSignal, Index, type JSX, on, Show } from 'solid-js';
import { formatPrice, formatSum, parseAmount, sumPrices } from '../formats/price.ts';
import { Converted } from '../money/converted.tsx';
import { useMoney } from '../money/money.tsx';
import { createObjectUrl } from '../parts/create-object-url.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useSpeech } from '../words/words.tsx';
import { bestCombination, cheapestTotal } from './best-combination.ts';
import { LookActions } from './look-actions.tsx';
import { LookPieceCard } from './look-piece-card.tsx';
import { type Choices, type LookPiece, leftOut, toLookPieces } from './look-pieces.ts';
import type { LookProps } from './look-strip.tsx';

/** The whole look: every piece, to be swapped or left out, its total, a budget, and what to do with it. */
export function LookSheet(props: LookProps & { readonly onClose: () => void }): JSX.Element {
  const { words, locale } = useSpeech();
  const photo = createObjectUrl(() => props.photo ?? null);
  const all = createMemo(() => toLookPieces(props.pieces, props.choices));
  const wanted = () => all().filter(({ isOut }) => !isOut);
  const withoutPrice = () => wanted().filter(({ match }) => match.price === null).length;
  const choose = (choices: Choices) => props.onChoices({ ...props.choices, ...choices });
  return (
    <Dialog title={words().look.title} onClose={props.onClose}>
      <div class="look-body">
        <Show when={photo()}>{(src) => <img class="photo" src={src()} alt={words().outfit.photo} />}</Show>
        <ul class="look-pieces">
          {/* By place, not by value: a swapped piece keeps its card, and the focus with it. */}
          <Index each={all()}>
            {(look) => (
              <LookPieceCard
                look={look()}
                onSwap={(match) => choose({ [look().piece.key]: match.product })}
                onOut={() => choose({ [look().piece.key]: look().isOut ? look().match.product : leftOut })}
              />
            )}
          </Index>
        </ul>
      </div>
      <div class="look-total">
        <p class="look-sum">
          <span class="small quiet">{`${words().look.total}, ${words().look.totalFor(wanted().length)}`}</span>
          <br />
          <strong>
            {formatSum(
              wanted().map(({ match }) => match.price),
              locale(),
            )}
          </strong>{' '}
          <Converted prices={wanted().map(({ match }) => match.price)} />
          <Show when={withoutPrice() > 0}>
            <br />
            <span class="small quiet">{words().look.withoutPrice(withoutPrice())}</span>
          </Show>
        </p>
        <Budget wanted={wanted()} onChoices={choose} />
      </div>
      <LookActions pieces={wanted()} photo={props.photo} />
      <p class="unseen" role="status">
        {formatSum(
          wanted().map(({ match }) => match.price),
          locale(),
        )}
      </p>
    </Dialog>
  );
}

/** A form that picks the most alike combination under an amount. */
function Budget(props: {
  readonly wanted: readonly LookPiece[];
  readonly onChoices: (choices: Choices) => void;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const [tooLow, setTooLow] = createSignal<string | null>(null);
  const money = useMoney();
  const currency = () =>
    money.chosen() ?? sumPrices(props.wanted.map(({ match }) => match.price))[0]?.currency;
  createEffect(
    on([currency, () => props.wanted.map(({ piece }) => piece.key).join(',')], () => setTooLow(null)),
  );
  const apply = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const minorUnits = parseAmount(
      String(new FormData(event.currentTarget).get('budget')),
      currency() ?? 'EUR',
    );
    if (minorUnits === null) return;
    const matches = props.wanted.map(({ piece }) => piece.matches);
    const picks = bestCombination(matches, { minorUnits, currency: currency()! }, money.convert);
    setTooLow(picks ? null : formatPrice(cheapestTotal(matches, currency()!, money.convert), locale()));
    if (picks)
      props.onChoices(
        Object.fromEntries(
          picks.flatMap((match, index) => (match ? [[props.wanted[index]!.piece.key, match.product]] : [])),
        ),
      );
  };
  return (
    <Show when={currency()}>
      {(code) => (
        <div class="budget">
          <form onSubmit={apply}>
            <label class="field">
              {`${words().look.budget} (${code()})`}
              <input name="budget" inputmode="decimal" autocomplete="off" aria-describedby="budget-hint" />
            </label>
            <button type="submit" class="button">
              {words().look.apply}
            </button>
          </form>
          <p id="budget-hint" class="small quiet" role="status">
            {tooLow() ? words().look.over(tooLow()!) : words().look.budgetHint(code())}
          </p>
        </div>
      )}
    </Show>
  );
}
