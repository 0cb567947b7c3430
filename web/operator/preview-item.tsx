import { createQuery } from '@tanstack/solid-query';
import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { PreviewProductReply } from '../../server/replies.ts';
import { requestBlob } from '../api/request.ts';
import { formatPrice } from '../formats/price.ts';
import { createObjectUrl } from '../parts/create-object-url.ts';
import { useSpeech } from '../words/words.tsx';
import { nameWay } from './name-way.ts';

/** A product as a shopper would see it; fields that were read in another way than the page say so. */
export function PreviewItem(props: {
  readonly product: PreviewProductReply;
  /** The reader of the page. */
  readonly platform: string;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const nameOf = (field: string) =>
    (words().recipe.fields as Readonly<Record<string, string>>)[field] ?? field;
  const ways = () => {
    const fields = Map.groupBy(Object.entries(props.product.origins), ([, reader]) =>
      nameWay(reader, words()),
    );
    fields.delete(nameWay(props.platform, words()));
    return [...fields];
  };
  return (
    <li class="preview-item">
      <Show
        when={props.product.image}
        fallback={<p class="frame none small quiet">{words().addStore.noPicture}</p>}
      >
        {(image) => <RemotePicture url={image()} />}
      </Show>
      <span class="name">{props.product.name}</span>
      <p class="price-line">
        <Show when={props.product.price} fallback={<span class="quiet">{words().matches.noPrice}</span>}>
          {(price) => <span>{formatPrice(price(), locale())}</span>}
        </Show>
        <Show when={props.product.was}>
          {(was) => <s class="was">{words().matches.was(formatPrice(was(), locale()))}</s>}
        </Show>
      </p>
      <Show when={ways().length > 0}>
        <p class="origins" title={words().addStore.origin}>
          <For each={ways()}>
            {([way, fields]) => <span>{`${fields.map(([field]) => nameOf(field)).join(', ')} ${way}`}</span>}
          </For>
        </p>
      </Show>
    </li>
  );
}

/** A picture of another site, fetched by the server once it comes into sight: the page itself loads nothing from elsewhere. */
export function RemotePicture(props: { readonly url: string }): JSX.Element {
  const [isSeen, setSeen] = createSignal(false);
  let frame: HTMLDivElement | undefined;
  onMount(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true));
    watcher.observe(frame!);
    onCleanup(() => watcher.disconnect());
  });
  const picture = createQuery(() => ({
    queryKey: ['photo', 'remote', props.url],
    queryFn: ({ signal }) => requestBlob('/api/photos', { body: { url: props.url }, signal }),
    enabled: isSeen(),
    staleTime: Number.POSITIVE_INFINITY,
  }));
  const src = createObjectUrl(() => (picture.isSuccess ? picture.data : null));
  return (
    <div ref={frame} class="frame" classList={{ skeleton: picture.isFetching }}>
      <Show when={src()}>{(url) => <img src={url()} alt="" />}</Show>
    </div>
  );
}
