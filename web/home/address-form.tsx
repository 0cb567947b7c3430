import { createSignal, type JSX, Show } from 'solid-js';
import { readTyped } from '../parts/web-address.ts';
import { useSpeech } from '../words/words.tsx';

/** Asks for the address of a photo on the web. */
export function AddressForm(props: { readonly onAddress: (url: string) => void }): JSX.Element {
  const { words } = useSpeech();
  const [isWrong, setWrong] = createSignal(false);
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const address = readTyped(String(new FormData(event.currentTarget).get('address')));
    setWrong(address === undefined);
    if (address) props.onAddress(address);
  };
  return (
    <>
      <form onSubmit={submit} novalidate>
        <label>
          <span class="unseen">{words().home.addressLabel}</span>
          <input
            name="address"
            type="text"
            inputmode="url"
            spellcheck={false}
            class="address"
            autocomplete="off"
            placeholder={words().home.address}
            aria-invalid={isWrong()}
            aria-describedby={isWrong() ? 'address-wrong' : undefined}
          />
        </label>
        <button type="submit" class="button">
          {words().home.addressGo}
        </button>
      </form>
      <Show when={isWrong()}>
        <p id="address-wrong" class="small" role="alert">
          {words().home.notAddress}
        </p>
      </Show>
    </>
  );
}
