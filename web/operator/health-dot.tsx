import type { JSX } from 'solid-js';
import type { StoreReply } from '../../server/replies.ts';
import { useSpeech } from '../words/words.tsx';

const looks = { good: 'good', failing: 'bad', paused: '', never_crawled: '', crawling: 'live' } as const;

/** A store's health: a dot and a word. */
export function HealthDot(props: { readonly health: StoreReply['health'] }): JSX.Element {
  const { words } = useSpeech();
  return <span class={`dot ${looks[props.health]}`}>{words().storeList.health[props.health]}</span>;
}
