import { Parser } from 'htmlparser2';
import { parseRates, type Rates } from './rates.ts';

/** The European Central Bank gives what one euro is worth, and does not say so in the file. */
const base = 'EUR';

/**
 * Rates as the European Central Bank publishes them each working day: nested `Cube` elements, the day on one and a currency with
 * its rate on each inside it. Of a file with several days the first, which is the newest.
 *
 * @throws ZodError when the text holds no such rates
 */
export function parseRatesXml(text: string): Rates {
  const rates: Record<string, number> = {};
  let date: string | undefined;
  let days = 0;
  const parser = new Parser(
    {
      onopentag(name, { time, currency, rate }) {
        if (name !== 'Cube') return;
        if (time !== undefined && ++days === 1) date = time;
        if (days === 1 && currency !== undefined) rates[currency] = Number(rate);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return parseRates(JSON.stringify({ base, date, rates }));
}
