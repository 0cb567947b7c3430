import { readFile } from 'node:fs/promises';
import { fetchRates } from './fetch-rates.ts';
import { parseRates, type Rates } from './rates.ts';

/** The newest rates that are known. */
export interface RatesSource {
  /** Null: there are none. Never throws. */
  read(): Promise<Rates | null>;
}

export interface OpenRatesOptions {
  /** JSON that the operator keeps, see `parseRates`; it may come, change and go at any time. Null: none. */
  readonly file: string | null;
  /** Address to fetch rates from, see `fetchRates`; null: nothing is fetched. */
  readonly url: string | null;
  /** Told of rates that could not be read or fetched. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Published once a working day, so asked for a few times a day. Milliseconds. */
const freshFor = 6 * 3_600_000;
/** How long an address that failed is left alone, milliseconds. */
const failedFor = 15 * 60_000;

/** Rates from a file, an address, or both: the later day counts. */
export function openRates({ file, url, onError, now = Date.now }: OpenRatesOptions): RatesSource {
  const fetched = url === null ? async () => null : openFetched(url, { onError, now });
  return {
    async read() {
      const [own, foreign] = await Promise.all([readOwn(file, onError), fetched()]);
      if (own === null || foreign === null) return own ?? foreign;
      return own.date >= foreign.date ? own : foreign;
    },
  };
}

async function readOwn(file: string | null, onError: OpenRatesOptions['onError']): Promise<Rates | null> {
  try {
    return file === null ? null : parseRates(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onError(error);
    return null;
  }
}

/** Fetches at most every few hours, however many ask; what was fetched last holds while the address fails. */
function openFetched(url: string, { onError, now }: Required<Pick<OpenRatesOptions, 'onError' | 'now'>>) {
  let last: Rates | null = null;
  let nextAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;
  const refresh = async () => {
    nextAt = now() + failedFor;
    last = await fetchRates(url);
    nextAt = now() + freshFor;
  };
  return async () => {
    if (now() >= nextAt)
      running ??= refresh()
        .catch(onError)
        .finally(() => {
          running = null;
        });
    await running;
    return last;
  };
}
