import { useParams } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { ProductDetailReply } from '../../server/replies.ts';
import { getProduct, patchCategory } from '../api/catalogue.ts';
import { formatPrice } from '../formats/price.ts';
import { formatAgo, formatDay } from '../formats/time.ts';
import { Converted } from '../money/converted.tsx';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { ProductPicture } from '../parts/product-picture.tsx';
import { toWebAddress } from '../parts/web-address.ts';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { createChange } from './create-change.ts';
import { NotLoaded } from './not-loaded.tsx';
import { PriceChart } from './price-chart.tsx';

/** One product with its price history, and its category to be corrected. */
export function ProductPage(): JSX.Element {
  const { words } = useSpeech();
  const params = useParams<{ id: string }>();
  const product = createQuery(() => ({
    queryKey: ['products', 'one', params.id],
    queryFn: ({ signal }) => getProduct(decodeURIComponent(params.id), signal),
  }));
  return (
    <>
      <Show when={product.isPending}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={product.isError}>
        <NotLoaded error={product.error} section="catalogue" retry={() => void product.refetch()} />
      </Show>
      <Show when={product.isSuccess && product.data}>{(found) => <Product product={found()} />}</Show>
    </>
  );
}

function Product(props: { readonly product: ProductDetailReply }): JSX.Element {
  const { words, locale } = useSpeech();
  createTitle(() => props.product.name);
  return (
    <div class="columns">
      <div class="product-picture">
        <Show when={props.product.image}>
          {(image) => (
            <ProductPicture
              image={image()}
              alt={props.product.name}
              sizes="(max-width: 959px) 90vw, 40vw"
              isFirst
            />
          )}
        </Show>
      </div>
      <div class="form">
        <h1>{props.product.name}</h1>
        <p class="price-line">
          <span class="now">
            {props.product.price ? formatPrice(props.product.price, locale()) : words().matches.noPrice}
          </span>
          <Show when={props.product.was}>
            {(was) => <s class="was">{words().matches.was(formatPrice(was(), locale()))}</s>}
          </Show>
          <Converted prices={[props.product.price]} />
        </p>
        <Facts product={props.product} />
        <a class="link" href={toWebAddress(props.product.url)} target="_blank" rel="noopener">
          {words().catalogue.toStore}
        </a>
        <CategoryChoice product={props.product} />
        <section aria-label={words().catalogue.prices}>
          <h2>{words().catalogue.prices}</h2>
          <PriceChart prices={props.product.prices} />
        </section>
      </div>
    </div>
  );
}

function Facts(props: { readonly product: ProductDetailReply }): JSX.Element {
  const { words, locale } = useSpeech();
  const facts = (): readonly (readonly [string, string | null])[] => [
    [words().catalogue.store, props.product.store],
    [words().catalogue.brand, props.product.brand],
    [words().catalogue.sku, props.product.sku],
    [words().catalogue.firstSeen, formatDay(props.product.firstSeenAt, locale())],
    [words().catalogue.lastSeen, formatAgo(props.product.seenAt, locale())],
    [words().catalogue.state, toState(props.product)],
  ];
  const toState = ({ gone, available }: ProductDetailReply) => {
    if (gone) return words().catalogue.goneNow;
    return available === false ? words().catalogue.soldOut : words().catalogue.sold;
  };
  return (
    <dl class="facts-list">
      <For each={facts().filter(([, value]) => value)}>
        {([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        )}
      </For>
    </dl>
  );
}

function CategoryChoice(props: { readonly product: ProductDetailReply }): JSX.Element {
  const { words } = useSpeech();
  const change = createChange();
  return (
    <div>
      <label class="field">
        {words().catalogue.correct}
        <select
          onChange={(event) =>
            void change.run(() => patchCategory(props.product.id, event.currentTarget.value))
          }
        >
          <Show when={!props.product.category}>
            <option value="">{words().catalogue.notLookedAt}</option>
          </Show>
          <For each={Object.entries(words().categories)}>
            {([id, name]) => (
              <option value={id} selected={id === props.product.category}>
                {name}
              </option>
            )}
          </For>
        </select>
      </label>
      <p class="small quiet" role="status">
        {props.product.categoryIsFixed ? `${words().catalogue.fixed}. ${words().catalogue.corrected}` : ''}
      </p>
      <Show when={change.problem()}>
        <ProblemNote error={change.problem()} />
      </Show>
    </div>
  );
}
