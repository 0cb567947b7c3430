import { A, useSearchParams } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { ProductDetailReply } from '../../server/replies.ts';
import { getProduct } from '../api/catalogue.ts';
import { ProblemError } from '../api/problem.ts';
import { formatPrice, formatSum } from '../formats/price.ts';
import { Converted } from '../money/converted.tsx';
import { createTitle } from '../parts/create-title.ts';
import { NotHere } from '../parts/not-found-page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { ProductPicture } from '../parts/product-picture.tsx';
import { toWebAddress } from '../parts/web-address.ts';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';

/** A look that someone shared: its products, as they are now. */
export function SharedLookPage(): JSX.Element {
  const { words, locale } = useSpeech();
  createTitle(() => words().look.sharedTitle);
  const [search] = useSearchParams<{ pieces: string }>();
  const ids = () => (search.pieces ?? '').split(',').filter(Boolean).slice(0, 20);
  const look = createQuery(() => ({
    queryKey: ['shared', ...ids()],
    queryFn: ({ signal }) => fetchProducts(ids(), signal),
  }));
  const found = () => (look.isSuccess ? look.data.filter((product) => product !== null) : []);
  const isEmpty = () => look.isSuccess && found().length === 0;
  return (
    <main id="content" class="page">
      <Show
        when={!isEmpty()}
        fallback={
          <NotHere
            text={ids().length > 0 ? words().look.sharedGone(ids().length) : words().notFoundText}
            href="/"
            link={words().toStart}
          />
        }
      >
        <h1>{words().look.sharedTitle}</h1>
      </Show>
      <Show when={look.isPending}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={look.isError}>
        <ProblemNote error={look.error} retry={() => void look.refetch()} />
      </Show>
      <Show when={found().length > 0}>
        <ul class="look-pieces shared">
          <For each={found()}>{(product) => <SharedPiece product={product} />}</For>
        </ul>
        <Show when={found().length < ids().length}>
          <p class="quiet">{words().look.sharedGone(ids().length - found().length)}</p>
        </Show>
        <div class="look-total">
          <p>
            <span class="small quiet">{words().look.total}</span>
            <br />
            <strong>
              {formatSum(
                found().map((product) => product.price),
                locale(),
              )}
            </strong>{' '}
            <Converted prices={found().map((product) => product.price)} />
          </p>
          <A class="button main" href="/">
            {words().toStart}
          </A>
        </div>
      </Show>
    </main>
  );
}

function SharedPiece(props: { readonly product: ProductDetailReply }): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <li class="look-piece" classList={{ out: props.product.gone }}>
      <div class="frame">
        <Show when={props.product.image}>
          {(image) => (
            <ProductPicture
              image={image()}
              alt=""
              sizes="(max-width: 560px) 44vw, max(280px, 22vw)"
              isFirst
            />
          )}
        </Show>
      </div>
      <div class="facts">
        <a class="name" href={toWebAddress(props.product.url)} target="_blank" rel="noopener">
          {props.product.name}
        </a>
        <p>
          {props.product.price ? formatPrice(props.product.price, locale()) : words().matches.noPrice}{' '}
          <Converted prices={[props.product.price]} />
        </p>
        <p class="small quiet">{props.product.gone ? words().savedLooks.gone : props.product.store}</p>
      </div>
    </li>
  );
}

/** In order; null for a product that is not in the catalogue any more. */
function fetchProducts(
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly (ProductDetailReply | null)[]> {
  return Promise.all(ids.map((id) => getProduct(id, signal).catch(nullWhenGone)));
}

function nullWhenGone(error: unknown): null {
  if (error instanceof ProblemError && error.code === 'not_found') return null;
  throw error;
}
