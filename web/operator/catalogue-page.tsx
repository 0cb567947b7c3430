import { A, useIsRouting, useSearchParams } from '@solidjs/router';
import { createInfiniteQuery, createQuery } from '@tanstack/solid-query';
import { For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { ProductReply } from '../../server/replies.ts';
import { getProducts } from '../api/catalogue.ts';
import { lastData } from '../api/last-data.ts';
import { getStores } from '../api/stores.ts';
import { numberFormat } from '../formats/intl.ts';
import { formatPrice } from '../formats/price.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { ProductPicture } from '../parts/product-picture.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useSpeech } from '../words/words.tsx';

const limit = 48;
/** How long the keys rest before the catalogue is searched, milliseconds. */
const settleMs = 250;

type Search = { search: string; store: string; category: string; gone: string };

/** Everything that the stores sell, to be searched; the filters are in the page's address. */
export function CataloguePage(): JSX.Element {
  const { words, locale } = useSpeech();
  createTitle(() => words().catalogue.title);
  const [search] = useSearchParams<Search>();
  const products = createInfiniteQuery(() => ({
    queryKey: ['products', search.search, search.store, search.category, search.gone],
    queryFn: ({ pageParam, signal }) =>
      getProducts(
        {
          search: search.search,
          store: search.store,
          category: search.category,
          gone: search.gone === '1',
          limit,
          offset: pageParam,
        },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) =>
      page.offset + page.limit < page.total ? page.offset + page.limit : undefined,
  }));
  const list = () => lastData(products)?.pages.flatMap((page) => page.products);
  const total = () => lastData(products)?.pages[0]?.total;
  return (
    <>
      <header class="page-head">
        <h1>{words().catalogue.title}</h1>
        <p class="quiet" role="status">
          <Show when={products.isPending}>{words().loading}</Show>
          <Show when={list()}>{words().catalogue.count(numberFormat(locale()).format(total() ?? 0))}</Show>
        </p>
      </header>
      <SearchRow />
      <Show when={products.isError}>
        <ProblemNote error={products.error} retry={() => void products.refetch()} />
      </Show>
      <Show when={total() === 0}>
        <div class="empty">
          <p>{words().catalogue.none}</p>
          <Show when={search.search || search.store || search.category || search.gone}>
            <A class="button" href="/catalogue">
              {words().matches.clearFilters}
            </A>
          </Show>
        </div>
      </Show>
      <ul class="product-grid">
        <Show when={products.isPending}>
          <CardSkeletons />
        </Show>
        <For each={list()}>{(product) => <ProductCard product={product} />}</For>
      </ul>
      <Show when={products.hasNextPage}>
        <div class="results-end">
          <button
            type="button"
            class="button"
            disabled={products.isFetchingNextPage}
            onClick={() => void products.fetchNextPage()}
          >
            {words().catalogue.more}
          </button>
        </div>
      </Show>
    </>
  );
}

function CardSkeletons(): JSX.Element {
  return (
    <For each={Array.from({ length: 12 })}>
      {() => (
        <li class="skeletons" aria-hidden="true">
          <div class="frame skeleton" />
          <div class="skeleton line" />
          <div class="skeleton line short" />
        </li>
      )}
    </For>
  );
}

function ProductCard(props: { readonly product: ProductReply }): JSX.Element {
  const { words, locale } = useSpeech();
  const category = () =>
    props.product.category
      ? (words().categories[props.product.category] ?? props.product.category)
      : words().catalogue.notLookedAt;
  return (
    <li classList={{ gone: props.product.gone }}>
      <A href={`/catalogue/${encodeURIComponent(props.product.id)}`}>
        <div class="frame">
          <Show when={props.product.image}>
            {(image) => <ProductPicture image={image()} alt="" sizes="(max-width: 699px) 44vw, 200px" />}
          </Show>
        </div>
        <span class="name">{props.product.name}</span>
        <span>
          {props.product.price ? formatPrice(props.product.price, locale()) : words().matches.noPrice}
        </span>
        <span class="small quiet">{`${props.product.store} · ${category()}`}</span>
      </A>
    </li>
  );
}

function SearchRow(): JSX.Element {
  const { words } = useSpeech();
  const [search, setSearch] = useSearchParams<Search>();
  const stores = createQuery(() => ({ queryKey: ['stores'], queryFn: ({ signal }) => getStores(signal) }));
  const storeNames = () => (lastData(stores)?.stores ?? []).map(({ id, name }) => [id, name] as const);
  let field: HTMLInputElement | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const set = (change: Partial<Search>) => setSearch(change, { replace: true });
  const isRouting = useIsRouting();
  const type = (text: string) => {
    clearTimeout(settling);
    // On the way to another page it would be written into that one's address.
    settling = setTimeout(() => (isRouting() ? type(text) : set({ search: text })), settleMs);
  };
  const focus = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isTyping) return;
    event.preventDefault();
    field?.focus();
  };
  onMount(() => addEventListener('keydown', focus));
  onCleanup(() => {
    removeEventListener('keydown', focus);
    clearTimeout(settling);
  });
  return (
    <search class="search-row">
      <label class="field">
        {words().catalogue.search}
        <input
          ref={field}
          type="search"
          value={search.search ?? ''}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <SelectField
        label={words().catalogue.store}
        options={[['', words().catalogue.anyStore], ...storeNames()]}
        value={search.store ?? ''}
        onChoose={(store) => set({ store })}
      />
      <SelectField
        label={words().catalogue.category}
        options={[['', words().catalogue.anyCategory], ...Object.entries(words().categories)]}
        value={search.category ?? ''}
        onChoose={(category) => set({ category })}
      />
      <SelectField
        label={words().catalogue.state}
        options={[
          ['', words().catalogue.sold],
          ['1', words().catalogue.gone],
        ]}
        value={search.gone ?? ''}
        onChoose={(gone) => set({ gone })}
      />
    </search>
  );
}
