import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { PreviewReply } from '../../server/replies.ts';
import { formatPrice } from '../formats/price.ts';
import { useSpeech } from '../words/words.tsx';
import { nameWay } from './name-way.ts';
import { RemotePicture } from './preview-item.tsx';
import { type FoundValue, listFound, type RecipeField } from './recipe-draft.ts';

interface RecipeFoundProps {
  readonly field: RecipeField;
  /** Whether the page was read by a selector for this field. */
  readonly isTried: boolean;
  readonly preview: PreviewReply;
}

/** What one field of a recipe found on the page: in the first three products, or in the page as a whole. */
export function RecipeFound(props: RecipeFoundProps): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <Switch
      fallback={
        <FoundList
          {...props}
          values={listFound(props.preview.products, props.field as 'name', (price) =>
            formatPrice(price, locale()),
          )}
        />
      }
    >
      <Match when={props.field === 'product'}>
        <p class="small quiet">{words().recipe.products(props.preview.products.length)}</p>
      </Match>
      <Match when={props.field === 'next'}>
        <p class="small quiet found-value">{props.preview.next ?? words().recipe.noNext}</p>
      </Match>
    </Switch>
  );
}

function FoundList(props: RecipeFoundProps & { readonly values: readonly FoundValue[] }): JSX.Element {
  const { words } = useSpeech();
  const isNothing = () => props.values.every(({ text }) => text === null);
  // Where the selector finds nothing, other readers of the page have their turn: the operator should know.
  const instead = () =>
    props.isTried
      ? props.values.find(({ text, origin }) => text !== null && origin !== null && origin !== 'recipe')
      : undefined;
  return (
    <Show
      when={!isNothing()}
      fallback={
        <p class="small" classList={{ missing: props.isTried, quiet: !props.isTried }}>
          {words().recipe.nothing}
        </p>
      }
    >
      <ol class="found-values small" classList={{ pictures: props.field === 'image' }}>
        <For each={props.values}>
          {(value) => (
            <li>
              <Show when={value.text} fallback={words().recipe.nothing}>
                {(text) => (
                  <Show
                    when={props.field === 'image'}
                    fallback={<span class="found-value">{toShort(text(), props.field)}</span>}
                  >
                    <RemotePicture url={text()} />
                  </Show>
                )}
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={instead()}>
        {(value) => (
          <p class="small missing">{words().recipe.instead(nameWay(value().origin ?? '', words()))}</p>
        )}
      </Show>
    </Show>
  );
}

/** Of an address only what differs from product to product. */
function toShort(text: string, field: RecipeField): string {
  if (field !== 'url' || !URL.canParse(text)) return text;
  const { pathname, search } = new URL(text);
  return `${pathname}${search}`.replace(/^.*\/(?=.)/, '…/');
}
